/** The process in which `scripts/fuzz.ts` reads its inputs, so that one that hangs or runs out of memory can be told and ended. */
import { makeCase } from '../tests/fuzz/fuzzCase.ts';
import { listPages } from '../tests/fuzz/pageCorpus.ts';
import { readCase } from '../tests/fuzz/readCase.ts';
import type { FuzzOrder, FuzzReport } from './fuzzMessages.ts';

const MOST_MB = 500;

function report(message: FuzzReport): void {
  process.send?.(message);
}

async function readCases({ seed, from, to }: FuzzOrder): Promise<void> {
  const pages = listPages();
  for (let index = from; index < to; index++) {
    report({ index, state: 'begun' });
    const made = makeCase(seed, index, pages);
    const { wrong, cpuMs } = await readCase(made);
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const large = peakMb > MOST_MB ? [`memory reached ${Math.round(peakMb)} MB`] : [];
    report({ index, state: 'done', says: made.says, wrong: [...large, ...wrong], cpuMs, peakMb });
    // The peak never falls again: what comes next is read in a fresh process.
    if (large.length > 0) break;
  }
  process.disconnect();
}

process.once('message', (order) => {
  void readCases(order as FuzzOrder);
});
