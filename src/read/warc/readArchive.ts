import { createHash } from 'node:crypto';
import { MOST_ARTICLES, tooManyNotice } from '../articleLimit.ts';
import { notice, type Draft, type Notice } from '../draft.ts';
import { domainOf } from '../outlet.ts';
import { readPage } from '../page/readPage.ts';
import { readSingle } from '../readSingle.ts';
import { ArchiveLog } from './archiveLog.ts';
import { countHeadLines } from './http.ts';
import { mayNameProgram, namesOwnFetch } from './ownCapture.ts';
import type { RecordHead } from './recordHead.ts';
import { mayHoldPage, readRecordContent, type RecordPage } from './recordPage.ts';
import type { WarcRecord } from './takeRecord.ts';
import { startCount } from './walkCount.ts';
import { walkRecords } from './walkRecords.ts';

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

/**
 * Reads the pages of one or several WARC files that make one archive; record numbers run on from file to file. Of captures that this
 * program made, feeds and rows are read too: each was asked for, while a crawl holds them beside the pages.
 */
export class ArchiveReader {
  readonly drafts: Draft[] = [];
  readonly count = startCount();
  private readonly log = new ArchiveLog();
  private pages = 0;
  private asked = false;

  constructor(private readonly task: ArchiveTask) {}

  /** `place` names the file within the archive, or is empty; reading starts at the byte `from`. */
  async read(warc: Uint8Array, place: string, from = 0): Promise<void> {
    this.asked = false;
    const wanted = (head: RecordHead) => mayNameProgram(head) || mayHoldPage(head, this.asked);
    for await (const walked of walkRecords(warc, this.count, wanted, from)) {
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
    const info = head.type === 'warcinfo';
    if (info) this.asked = block !== null && namesOwnFetch(block);
    const content = info || block === null ? null : readRecordContent(head, block, this.asked);
    if (content !== null && block !== null) this.count.lines += countHeadLines(block);
    const faults: Notice[] = [];
    if (digest === 'wrong') faults.push(digestNotice(at, 'block'));
    if (content?.is === 'page' && content.digest === 'wrong') faults.push(digestNotice(at, 'payload'));
    if (content?.is === 'unreadable')
      faults.push(notice('archive-broken-record', `${at} was left out: ${content.says}.`));
    if (content?.is === 'page' && head.cutFor !== null) faults.push(cutNotice(at, head.cutFor));
    if (content?.is === 'redirect' && head.url !== null) this.task.pages.follow(head.url, content.to);
    const read = content?.is === 'page' && this.task.pages.has(head.url) && ++this.pages <= MOST_ARTICLES;
    const told = read && (await this.addPage(head, content, faults));
    if (!told) for (const fault of faults) this.log.add(fault);
  }

  /** False where the faults are still to be told. */
  private async addPage(head: RecordHead, page: RecordPage, faults: readonly Notice[]): Promise<boolean> {
    const { zone } = this.task;
    const name = `${this.task.name}#${head.number}`;
    const capture = head.url === null ? null : { url: head.url, contentType: page.contentType, capturedAt: head.date };
    const input = { name, bytes: page.bytes, capture };
    const { drafts, notices } = await (this.asked ? readSingle(input, zone) : readPage(input, zone));
    const sha256 = createHash('sha256').update(page.payload).digest('hex');
    const settled = drafts.map((draft) => settleDraft(draft, head, this.task.format, sha256));
    const [one] = settled;
    if (one?.name === name) {
      this.drafts.push({ ...one, notices: [...one.notices, ...notices, ...faults] });
      return true;
    }
    if (this.asked) this.log.addOfRecord(head, notices);
    else this.log.addPageWithoutArticle(head);
    this.pages += Math.max(0, settled.length - 1);
    this.drafts.push(...settled.slice(0, MOST_ARTICLES - this.drafts.length));
    return false;
  }
}

function settleDraft(draft: Draft, head: RecordHead, format: Draft['format'], sha256: string): Draft {
  const { outlet } = draft;
  const host = outlet.named || outlet.domain !== null || head.url === null ? null : domainOf(head.url);
  return {
    ...draft,
    format,
    sha256,
    // Rows say themselves when their articles were captured.
    capturedAt: /^jsonl?$/.test(draft.format) ? (draft.capturedAt ?? head.date) : head.date,
    outlet: host === null ? outlet : { ...outlet, name: host, domain: host },
  };
}

function cutNotice(at: string, reason: string): Notice {
  const says = `${at} holds only a part of its page (${reason.slice(0, 40)}): the program that made the archive cut it.`;
  return notice('input-cut-off', says);
}

function digestNotice(at: string, of: 'block' | 'payload'): Notice {
  const says = `${at} is not what its ${of} digest says: it was changed or damaged after the capture. It was read all the same.`;
  return notice('archive-digest', says);
}
