/** Names within an exported archive; a reader takes no others. */
export const README_NAME = 'README.txt';
export const JOURNAL_NAME = 'journal.jsonl';
export const RAW_NAME = /^raw\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.gz$/;

/** Where the bytes of a capture lie, in an archive and in what is exported from one. */
export function rawName(sha256: string): string {
  return `raw/${sha256.slice(0, 2)}/${sha256}.gz`;
}
