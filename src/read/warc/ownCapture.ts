import type { RecordHead } from './recordHead.ts';

const MOST_INFO = 65_536;
const OWN = /^software: twosource\/\d/m;

/** True where the record may say which program made the archive. */
export function mayNameProgram({ type, length }: RecordHead): boolean {
  return type === 'warcinfo' && length <= MOST_INFO;
}

/** True where a warcinfo record's block says that this program fetched what follows: each of it was asked for by its address. */
export function namesOwnFetch(block: Uint8Array): boolean {
  return OWN.test(new TextDecoder().decode(block));
}
