import type { ArchiveChange } from '../model/index.ts';
import { indent, paintLines, run, wrapRuns, type Line, type Run } from './layoutRuns.ts';
import { quoteMarks } from './quotedRuns.ts';
import { sayInstant } from './sayTime.ts';
import type { TerminalSettings } from './terminal.ts';

const KINDS: Readonly<Record<ArchiveChange['kind'], string>> = {
  fact: 'reworded',
  style: 'reworded, no fact',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
};

/** Changes of an archive as a list: outlet, headline, when, what kind, the sentence before and after, and the story it belongs to. */
export function renderChanges(
  changes: readonly ArchiveChange[],
  { columns, paint }: Pick<TerminalSettings, 'columns' | 'paint'>,
): string {
  return changes.map((change) => paintLines(linesOf(change, columns), paint)).join('\n');
}

function linesOf(change: ArchiveChange, columns: number): Line[] {
  const { outlet, headline, at, before, after, story } = change;
  const inner = Math.max(20, columns - 2);
  const told = [run(`${sayInstant(at)} · ${sayKinds(change)} · `, 'dim'), ...sayNotice(change)];
  return [
    ...wrapRuns([run(outlet, 'title'), run(`  ${headline ?? '(no headline)'}`)], columns),
    ...indent(wrapRuns(told, inner), 2),
    ...(before === null ? [] : indent(wrapRuns([run('before '), ...sideRuns(before)], inner), 2)),
    ...(after === null ? [] : indent(wrapRuns([run('→ after '), ...sideRuns(after)], inner), 2)),
    ...indent(wrapRuns([run(`${story.id} · ${story.label}`, 'dim')], inner), 2),
  ];
}

function sayKinds({ kind, part, facts }: ArchiveChange): string {
  const of = [...new Set(facts.map((fact) => fact.of))].join(', ');
  const where = part === 'body' ? '' : ` in the ${part}`;
  if (kind === 'fact') return `${of} changed${where}`;
  return `${KINDS[kind]}${where}${of === '' ? '' : ` (${of})`}`;
}

function sayNotice({ silent, notice, kind }: ArchiveChange): Run[] {
  if (silent) return [run('silently', 'strong')];
  if (notice === null) return [run(kind === 'fact' ? 'something more or less is said' : 'no notice', 'dim')];
  const [open, close] = quoteMarks(notice);
  return [run(`with a notice: ${open}${notice}${close}`)];
}

/** The sentence between quote marks, what the other state does not have there in bold. */
function sideRuns({ words, changed }: NonNullable<ArchiveChange['before']>): Run[] {
  const [open, close] = quoteMarks(words);
  const runs: Run[] = [run(open)];
  let at = 0;
  for (const { start, end } of changed) {
    runs.push(run(words.slice(at, start)), run(words.slice(start, end), 'strong'));
    at = end;
  }
  return [...runs, run(words.slice(at)), run(close)];
}
