import { agrees, readDigest } from '../warc/digest.ts';
import { asRow, type Row } from '../rows/rowFields.ts';

/** What the manifest of a WACZ says of its files: path to stated digest. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads datapackage.json; null where it is none. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const row = parse(bytes);
  const resources: unknown = row?.['resources'];
  if (!Array.isArray(resources)) return row === null ? null : new Map();
  const entries = resources.flatMap((each): [string, string][] => {
    const { path, hash } = asRow(each) ?? {};
    return typeof path === 'string' && typeof hash === 'string' ? [[path, hash]] : [];
  });
  return new Map(entries);
}

/** The digest that datapackage-digest.json states of the manifest; null where it states none. */
export function readManifestDigest(bytes: Uint8Array): string | null {
  const hash = parse(bytes)?.['hash'];
  return typeof hash === 'string' ? hash : null;
}

/** True where the bytes are not what the digest says. A digest that is missing or of an unknown kind contradicts nothing. */
export function contradicts(bytes: Uint8Array, stated: string | null): boolean {
  const digest = readDigest(stated);
  return digest !== null && !agrees(bytes, digest);
}

function parse(bytes: Uint8Array): Row | null {
  try {
    return asRow(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
