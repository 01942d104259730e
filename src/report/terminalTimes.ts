import type { Article, ArticleTime, WeighedTime } from '../model/index.ts';
import { run, type Run } from './layoutRuns.ts';
import { sayArticleTime, sayLocalClock } from './sayTime.ts';
import type { Field } from './terminalFields.ts';

/** Publication and update with their zone and the rule that won, and each time passed over that says something else, with the reason. */
export function timeFields({ publishedAt, updatedAt, timesWeighed }: Article): Field[] {
  const passedOver = timesWeighed.filter((time) => !time.taken);
  const others = passedOver.filter(({ of, time }) => !agrees(time, of === 'published' ? publishedAt : updatedAt));
  return [
    takenField('published', publishedAt, timesWeighed),
    takenField('updated', updatedAt, timesWeighed),
    ...(others.length === 0 ? [] : [{ name: 'passed over', entries: others.map(passedOverRuns) }]),
  ];
}

// The line of the taken time counts those that say the same; only what differs is worth a line of its own.
function agrees(time: ArticleTime | null, taken: ArticleTime | null): boolean {
  return time !== null && taken !== null && time.from < taken.to && taken.from < time.to;
}

function takenField(name: WeighedTime['of'], time: ArticleTime | null, weighed: readonly WeighedTime[]): Field {
  if (time === null) return { name, entries: null };
  const why = weighed.find(({ of, taken }) => taken && of === name)?.reason;
  const from = `${time.foundBy} “${time.words}”${why === undefined ? '' : ` · ${why}`}`;
  return { name, entries: [[run(`${sayArticleTime(time)}${sayLocal(time)}`, 'strong')], [run(from, 'dim')]] };
}

/** The clock time as the page means it, with its zone and where that is from; nothing for a day. */
function sayLocal(time: ArticleTime): string {
  if (!['second', 'minute', 'hour'].includes(time.precision)) return '';
  if (time.zoneFrom === 'assumed') return ' (no zone given; UTC assumed)';
  const from = time.zoneFrom === 'stated' ? 'as stated' : 'taken from --zone';
  return time.zone === '+00:00' ? ` (${from})` : ` (${sayLocalClock(time)} at ${time.zone}, ${from})`;
}

function passedOverRuns({ of, words, foundBy, time, reason }: WeighedTime): Run[] {
  const what = time === null ? 'no time' : sayArticleTime(time);
  return [run(`${of}: ${what}`), run(` · ${foundBy} “${words}” · ${reason}`, 'dim')];
}
