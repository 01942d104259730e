import type { Article } from '../model/index.ts';
import { displayWidth, fitting } from './displayWidth.ts';
import { indent, run, wrapRuns, type Line } from './layoutRuns.ts';
import { printable } from './printable.ts';
import { countOf } from './scopeLine.ts';

type Removal = Article['dropped'][number];

/** Texts of one step that are shown; the rest is counted. */
const MOST_SHOWN = 12;

/** What was left out, step by step with the number of texts, the reason and the start of each, one line a text. */
export function removalLines(dropped: readonly Removal[], columns: number): Line[] {
  const steps = new Map<string, Removal[]>();
  for (const removal of dropped) {
    const step = stepOf(removal);
    steps.set(step, [...(steps.get(step) ?? []), removal]);
  }
  return [...steps].flatMap(([step, removals], at) => [
    ...(at === 0 ? [] : [[]]),
    ...stepLines(step, removals, columns),
  ]);
}

function stepOf({ reason }: Removal): string {
  return /^[^:]{1,40}(?=: )/u.exec(reason)?.[0] ?? reason;
}

function stepLines(step: string, removals: readonly Removal[], columns: number): Line[] {
  const left = removals.length - MOST_SHOWN;
  return [
    [run(step, 'strong'), run(` · ${countOf(removals.length, 'text')}`, 'dim')],
    ...removals.slice(0, MOST_SHOWN).map((removal) => removalLine(step, removal, columns)),
    ...(left > 0
      ? indent(wrapRuns([run(`… and ${left} more; --format json gives them all`, 'dim')], columns - 2), 2)
      : []),
  ];
}

function removalLine(step: string, { text, reason }: Removal, columns: number): Line {
  const why = reason === step ? '' : `${reason.slice(step.length + 2)}: `;
  return [run('  '), run(why, 'dim'), run(clip(printable(text), columns - 2 - displayWidth(why)))];
}

function clip(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${fitting(text, Math.max(8, columns - 1)).trimEnd()}…`;
}
