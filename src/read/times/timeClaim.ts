import type { ArticleTime, WeighedTime } from '../../model/index.ts';
import { resolveCivil, type CivilTime, type TimeContext } from './civilTime.ts';
import { readMachineTime } from './machineTime.ts';
import { scanTimes, type ScannedTime } from './scanTimes.ts';

/** A time that a page gives about itself, before it is weighed against the others. */
export interface TimeClaim {
  readonly of: WeighedTime['of'];
  /** As the page gives it, unchanged. */
  readonly words: string;
  readonly foundBy: string;
  /** What the words can mean: none for a system's default or no date at all, two where the order of day and month is open. */
  readonly meanings: readonly ArticleTime[];
  /** True where only the habit of the outlet's country settles the order of day and month. */
  readonly byHabit: boolean;
  /** True where the page says what the time is of; false for a bare date that stands near the headline. */
  readonly labelled: boolean;
}

/** A claim as it is weighed: `refused` says why it gives no time of publication, or is null. */
export interface SettledClaim extends TimeClaim {
  readonly refused: string | null;
}

const LONGEST_WORDS = 200;

/** The claim of a metadata value or a field; one that holds no date has no meaning and stays a claim. */
export function claimOf(value: string, of: TimeClaim['of'], foundBy: string, context: TimeContext): TimeClaim {
  const words = value.trim();
  const base = { of, words: words.slice(0, LONGEST_WORDS), foundBy, labelled: true };
  const machine = readMachineTime(words);
  if (machine !== null) return { ...base, meanings: resolveAll([machine], context, base), byHabit: false };
  const scanned = scanTimes(words, context)[0];
  if (scanned === undefined) return { ...base, meanings: [], byHabit: false };
  return claimFrom(scanned, base, context);
}

/** The claim of a date found in a line. */
export function claimFrom(
  { readings, byHabit }: ScannedTime,
  base: Pick<TimeClaim, 'of' | 'words' | 'foundBy' | 'labelled'>,
  context: TimeContext,
): TimeClaim {
  const meanings = resolveAll(
    readings.map((civil) => asDateOnly(civil, base.words)),
    context,
    base,
  );
  return { ...base, meanings, byHabit };
}

function resolveAll(
  readings: readonly CivilTime[],
  context: TimeContext,
  { words, foundBy }: Pick<TimeClaim, 'words' | 'foundBy'>,
): ArticleTime[] {
  return readings.flatMap((civil) => resolveCivil(civil, context, words, foundBy) ?? []);
}

// Systems that keep a date alone write it as midnight without a zone, or as midnight UTC.
function asDateOnly(civil: CivilTime, words: string): CivilTime {
  const midnight = civil.hour === 0 && (civil.minute ?? 0) === 0 && (civil.second ?? 0) === 0;
  const bare = civil.zone === null || /(?:Z|[+-]00:?00)$/.test(words);
  return midnight && bare ? { ...civil, hour: null, minute: null, second: null, zone: null } : civil;
}
