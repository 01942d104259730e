import { notice, type Notice } from '../draft.ts';
import type { RecordHead } from './recordHead.ts';

const MOST_TOLD = 20;
/** Told in any case, since nothing was read after them. */
const ENDINGS: readonly Notice['code'][] = ['archive-truncated', 'input-too-large', 'input-unpacks-too-large'];
const MOST_NAMED = 6;
const MOST_OF_RECORDS = 1_000;

/** Collects what must be said about an archive: each fault by itself up to a number, the rest by their count. */
export class ArchiveLog {
  private readonly faults: Notice[] = [];
  private readonly ofRecords: Notice[] = [];
  private untold = 0;
  private readonly withoutArticle: string[] = [];

  add(fault: Notice): void {
    if (this.faults.length < MOST_TOLD || ENDINGS.includes(fault.code)) this.faults.push(fault);
    else this.untold++;
  }

  /** Notes what is to be said of a record that was asked for and gave no article, or many. */
  addOfRecord(head: RecordHead, notices: readonly Notice[]): void {
    for (const { code, says } of notices) {
      if (this.ofRecords.length < MOST_OF_RECORDS)
        this.ofRecords.push(notice(code, `Record ${sayRecord(head)}: ${says}`));
      else this.untold++;
    }
  }

  /** Notes a page that holds no article text. */
  addPageWithoutArticle(head: RecordHead): void {
    this.withoutArticle.push(`record ${sayRecord(head)}`);
  }

  /** `articles` counts those that were read. */
  notices(articles: number): Notice[] {
    const { faults, ofRecords, untold, withoutArticle } = this;
    const rest =
      untold === 0 ? [] : [notice('archive-broken-record', `There are ${untold} more faults of these kinds in it.`)];
    const count = withoutArticle.length;
    if (count === 0) return [...faults, ...ofRecords, ...rest];
    const more = count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '';
    const says = `${count} of its ${count + articles} pages hold no article text: ${withoutArticle.slice(0, MOST_NAMED).join(', ')}${more}.`;
    return [...faults, ...ofRecords, ...rest, notice('archive-no-article', says)];
  }
}

function sayRecord({ number, url }: RecordHead): string {
  return `${number}${url === null ? '' : ` (${url.slice(0, 200)})`}`;
}
