import { notice, type Reading } from '../draft.ts';
import { ALL_PAGES, ArchiveReader } from './readArchive.ts';

/** Articles of a WARC file: of its pages that were answered with 200, each with the number of its record. */
export async function readWarc(name: string, bytes: Uint8Array, zone: string | null): Promise<Reading> {
  const reader = new ArchiveReader({ name, format: 'warc', zone, pages: ALL_PAGES });
  await reader.read(bytes, '');
  const { drafts, count } = reader;
  const none = notice('input-no-article', `None of its ${count.records} records holds an article.`);
  return { drafts, notices: [...reader.notices(), ...(drafts.length === 0 ? [none] : [])] };
}
