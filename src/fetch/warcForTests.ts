import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** A record as the WARC 1.1 standard cuts it, for tests: headers by their names, and the block. */
export interface PlainRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly block: string;
}

/** Records of a capture file, cut by Content-Length alone and with their block digests checked. Throws where anything is off. */
export function cutRecords(file: Uint8Array): readonly PlainRecord[] {
  const all = gunzipSync(file).toString('latin1');
  const records: PlainRecord[] = [];
  for (let at = 0; at < all.length;) {
    const headEnd = all.indexOf('\r\n\r\n', at);
    const [version, ...lines] = all.slice(at, headEnd).split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => line.split(': ', 2) as [string, string]));
    const end = headEnd + 4 + Number(headers['Content-Length']);
    const block = all.slice(headEnd + 4, end);
    const digest = `sha256:${createHash('sha256').update(block, 'latin1').digest('hex')}`;
    if (version !== 'WARC/1.1' || all.slice(end, end + 4) !== '\r\n\r\n' || headers['WARC-Block-Digest'] !== digest) {
      throw new Error(`No record at ${at}: ${all.slice(at, at + 80)}`);
    }
    records.push({ headers, block });
    at = end + 4;
  }
  return records;
}
