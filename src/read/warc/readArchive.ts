import { createHash } from 'node:crypto';
import { MOST_ARTICLES, tooManyNotice } from '../articleLimit.ts';
import { notice, type Draft, type Notice } from '../draft.ts';
import { readPage } from '../page/readPage.ts';
import { ArchiveLog } from './archiveLog.ts';
import type { RecordHead } from './recordHead.ts';
import { mayHoldPage, readRecordContent, type RecordPage } from './recordPage.ts';
import type { WarcRecord } from './takeRecord.ts';
import { walkRecords, type RecordCount } from './walkRecords.ts';

/** What is read of archives, and how. */
export interface ArchiveTask {
  readonly name: string;
  readonly format: 'warc' | 'wacz';
  readonly zone: string | null;
  /** True where the page at an address is to be read; told of the addresses that lead to others on the way. */
  readonly pages: {
    readonly has: (url: string | null) => boolean;
    readonly follow: (from: string, to: string) => void;
  };
}

/** Every page is to be read. */
export const ALL_PAGES: ArchiveTask['pages'] = { has: () => true, follow: () => undefined };

/** Reads the pages of one or several WARC files that make one archive; record numbers run on from file to file. */
export class ArchiveReader {
  readonly drafts: Draft[] = [];
  readonly count: RecordCount = { records: 0 };
  private readonly log = new ArchiveLog();
  private pages = 0;

  constructor(private readonly task: ArchiveTask) {}

  /** `place` names the file within the archive, or is empty; reading starts at the byte `from`. */
  async read(warc: Uint8Array, place: string, from = 0): Promise<void> {
    for await (const walked of walkRecords(warc, this.count, mayHoldPage, from)) {
      if (walked.is === 'fault')
        this.log.add({
          code: walked.code,
          says: place === '' ? walked.says : `${walked.says.replace(/\.$/, '')} (${place.trim()}).`,
        });
      else await this.addRecord(walked, place);
    }
  }

  /** Notices about the archive as a whole. */
  notices(): Notice[] {
    return [...this.log.notices(this.drafts.length), ...tooManyNotice(this.pages, 'pages')];
  }

  private async addRecord({ head, block, digest }: WarcRecord, place: string): Promise<void> {
    const at = `Record ${head.number} at byte ${head.at}${place}`;
    const content = block === null ? null : readRecordContent(head, block);
    const faults: Notice[] = [];
    if (digest === 'wrong') faults.push(digestNotice(at, 'block'));
    if (content?.is === 'page' && content.digest === 'wrong') faults.push(digestNotice(at, 'payload'));
    if (content?.is === 'unreadable')
      faults.push(notice('archive-broken-record', `${at} was left out: ${content.says}.`));
    if (content?.is === 'page' && head.cutFor !== null) faults.push(cutNotice(at, head.cutFor));
    if (content?.is === 'redirect' && head.url !== null) this.task.pages.follow(head.url, content.to);
    const read = content?.is === 'page' && this.task.pages.has(head.url) && ++this.pages <= MOST_ARTICLES;
    const draft = read ? await this.readPage(head, content, faults) : null;
    if (draft === null) for (const fault of faults) this.log.add(fault);
    else this.drafts.push(draft);
  }

  private async readPage(head: RecordHead, page: RecordPage, faults: readonly Notice[]): Promise<Draft | null> {
    const { format, zone } = this.task;
    const name = `${this.task.name}#${head.number}`;
    const { url, date: capturedAt } = head;
    const capture = url === null ? null : { url, contentType: page.contentType, capturedAt };
    const { drafts, notices } = await readPage({ name, bytes: page.bytes, capture }, zone);
    const draft = drafts[0];
    if (draft === undefined) {
      this.log.addPageWithoutArticle(head);
      return null;
    }
    const sha256 = createHash('sha256').update(page.payload).digest('hex');
    return { ...draft, format, sha256, capturedAt, notices: [...draft.notices, ...notices, ...faults] };
  }
}

function cutNotice(at: string, reason: string): Notice {
  const says = `${at} holds only a part of its page (${reason.slice(0, 40)}): the program that made the archive cut it.`;
  return notice('input-cut-off', says);
}

function digestNotice(at: string, of: 'block' | 'payload'): Notice {
  const says = `${at} is not what its ${of} digest says: it was changed or damaged after the capture. It was read all the same.`;
  return notice('archive-digest', says);
}
