import { notice, type Notice, type Reading } from '../draft.ts';
import { ALL_PAGES, ArchiveReader, type ArchiveTask } from '../warc/readArchive.ts';
import { contradicts, readManifest, readManifestDigest, type Manifest } from './dataPackage.ts';
import { openEntry } from './openEntry.ts';
import { PageList } from './pageList.ts';
import type { ZipEntry } from './zipEntries.ts';

/** The files of a WACZ by path, and the size of the whole in bytes. */
export interface Wacz {
  readonly name: string;
  readonly size: number;
  readonly files: ReadonlyMap<string, ZipEntry>;
  readonly zone: string | null;
}

const MOST_SMALL = 20_000_000;
const MOST_WARC = 400_000_000;
const LISTS = ['pages/pages.jsonl', 'pages/extraPages.jsonl'];

/** Articles of a WACZ: of the pages that its list names, or of all where it names none that is there. Digests of its files are checked. */
export async function readWacz(wacz: Wacz): Promise<Reading> {
  const notices: Notice[] = [];
  const manifest = await openManifest(wacz, notices);
  const list = new PageList();
  for (const path of LISTS) list.add((await openFile(wacz, path, MOST_SMALL, manifest, notices)) ?? new Uint8Array(0));
  const warcs = await openWarcs(wacz, manifest, notices);
  const listed = list.isEmpty ? null : await readPages(wacz, warcs, list);
  // A list that names no page of the archive is of no use.
  const reader = listed !== null && listed.drafts.length > 0 ? listed : await readPages(wacz, warcs, ALL_PAGES);
  const missing = list.missing();
  if (missing.length > 0) notices.push(missingNotice(missing));
  if (reader.drafts.length === 0) {
    notices.push(notice('input-no-article', `None of its ${reader.count.records} records holds an article.`));
  }
  return { drafts: reader.drafts, notices: [...notices, ...reader.notices()] };
}

type Warc = readonly [path: string, bytes: Uint8Array];

async function readPages({ name, zone }: Wacz, warcs: readonly Warc[], pages: ArchiveTask['pages']) {
  const reader = new ArchiveReader({ name, format: 'wacz', zone, pages });
  for (const [path, bytes] of warcs) await reader.read(bytes, ` of ${path}`);
  return reader;
}

async function openWarcs(wacz: Wacz, manifest: Manifest, notices: Notice[]): Promise<Warc[]> {
  const paths = [...wacz.files.keys()].filter((path) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path)).sort();
  const warcs: Warc[] = [];
  let packed = 0;
  for (const path of paths) {
    packed += wacz.files.get(path)?.packed ?? 0;
    // Files that overlap can be made to unpack the same bytes a thousand times.
    if (packed > wacz.size) {
      notices.push(notice('archive-broken-record', `The files from ${path} on overlap others and were left out.`));
      break;
    }
    const bytes = await openFile(wacz, path, MOST_WARC, manifest, notices);
    if (bytes !== null) warcs.push([path, bytes]);
  }
  return warcs;
}

async function openManifest(wacz: Wacz, notices: Notice[]): Promise<Manifest> {
  const own = await openFile(wacz, 'datapackage-digest.json', MOST_SMALL, new Map(), notices);
  const stated = own === null ? null : readManifestDigest(own);
  const digests = new Map(stated === null ? [] : [['datapackage.json', stated]]);
  const bytes = await openFile(wacz, 'datapackage.json', MOST_SMALL, digests, notices);
  return (bytes === null ? null : readManifest(bytes)) ?? new Map<string, string>();
}

/** The bytes of a file; null where there is none or it cannot be opened, which is told. */
async function openFile(
  { files }: Wacz,
  path: string,
  most: number,
  manifest: Manifest,
  notices: Notice[],
): Promise<Uint8Array | null> {
  const entry = files.get(path);
  if (entry === undefined) return null;
  const bytes = await openEntry(entry, most);
  if (typeof bytes === 'string') {
    const code = bytes.startsWith('it unpacks') ? 'input-unpacks-too-large' : 'archive-broken-record';
    notices.push(notice(code, `The file ${path} in it was left out: ${bytes}.`));
    return null;
  }
  if (contradicts(bytes, manifest.get(path) ?? null)) {
    const says = `The file ${path} in it is not what its digest says: it was changed or damaged after the capture. It was read all the same.`;
    notices.push(notice('archive-digest', says));
  }
  return bytes;
}

function missingNotice(missing: readonly string[]): Notice {
  const more = missing.length > 3 ? ' and others' : '';
  const says = `${missing.length} pages of its list are not in it: ${missing.slice(0, 3).join(', ')}${more}.`;
  return notice('archive-no-page', says);
}
