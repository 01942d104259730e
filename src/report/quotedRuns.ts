import { run, type Run } from './layoutRuns.ts';
import { clipContext, type Context } from './wordsOf.ts';

/** Quote marks that do not stand in the words themselves, so that a reader sees where our marks end and theirs begin. */
export function quoteMarks(words: string): readonly [open: string, close: string] {
  return /[“”"]/u.test(words) ? ['«', '»'] : ['“', '”'];
}

/** A sentence between quote marks with the deciding words set off; what was cut stands as "…" outside the marks. */
export function quotedRuns(context: Context, room: number): Run[] {
  const clipped = clipContext(context, room);
  const [open, close] = quoteMarks(clipped.before + clipped.words + clipped.after);
  return [
    run(`${clipped.cutBefore ? '… ' : ''}${open}${clipped.before}`),
    run(clipped.words, 'deciding'),
    run(`${clipped.after}${close}${clipped.cutAfter ? ' …' : ''}`),
  ];
}
