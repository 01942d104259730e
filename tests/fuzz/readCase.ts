import { dropHostRepeats } from '../../src/read/hostRepeats.ts';
import { readInput } from '../../src/read/readInput.ts';
import { checkReading } from './checkReading.ts';
import type { FuzzCase } from './fuzzCase.ts';

/** CPU time that one input may take, since other work on the machine must not count. */
export const MOST_CPU_MS = 2000;
/** One of so many inputs is read a second time. */
const READ_AGAIN = 10;

/** What came of one input: what is wrong, in words, and the CPU time of reading it once. */
export interface CaseOutcome {
  readonly wrong: readonly string[];
  readonly cpuMs: number;
}

/** Reads an input and holds what it gives to the invariants; an error of the reader is one of the things wrong. */
export async function readCase({ input, index }: FuzzCase): Promise<CaseOutcome> {
  const before = process.cpuUsage();
  try {
    const result = await readInput(input, { zone: null });
    const { user, system } = process.cpuUsage(before);
    const cpuMs = (user + system) / 1000;
    // As the pipeline does, since it takes blocks away again.
    const beside = { ...result, articles: dropHostRepeats(result.articles) };
    const again = index % READ_AGAIN === 0 ? await readInput(input, { zone: null }) : result;
    const slow = cpuMs > MOST_CPU_MS ? [`took ${Math.round(cpuMs)} ms of CPU time`] : [];
    const same = JSON.stringify(again) === JSON.stringify(result) ? [] : ['read twice, it gave two results'];
    return { wrong: [...slow, ...same, ...checkReading(result), ...checkReading(beside)], cpuMs };
  } catch (error) {
    const { user, system } = process.cpuUsage(before);
    return {
      wrong: [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
      cpuMs: (user + system) / 1000,
    };
  }
}
