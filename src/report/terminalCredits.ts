import type { Credit } from '../model/index.ts';
import { displayWidth } from './displayWidth.ts';
import { run, solid, type Run } from './layoutRuns.ts';
import type { Field } from './terminalFields.ts';

const WIDEST_NAME = 28;

/** Who is credited, each once with how often: name, what it is, for what, and the words and place of the credit. */
export function creditField(credits: readonly Credit[]): Field {
  const counted = new Map<string, { readonly credit: Credit; count: number }>();
  for (const credit of credits) {
    const key = [credit.name, credit.kind, credit.of, credit.foundBy].join('\u0000');
    const seen = counted.get(key);
    if (seen === undefined) counted.set(key, { credit, count: 1 });
    else seen.count++;
  }
  const rows = [...counted.values()].sort((a, b) => orderOf(a.credit) - orderOf(b.credit));
  const width = Math.min(WIDEST_NAME, Math.max(0, ...rows.map(({ credit }) => displayWidth(credit.name))));
  return { name: 'credits', entries: rows.length === 0 ? null : rows.map((row) => creditRuns(row, width)) };
}

function orderOf({ of }: Credit): number {
  return of === 'text' ? 0 : 1;
}

function creditRuns({ credit, count }: { readonly credit: Credit; readonly count: number }, width: number): Run[] {
  const { name, kind, of, words, foundBy } = credit;
  const gap = ' '.repeat(Math.max(0, width - displayWidth(name)) + 2);
  const what = `${kind === 'unknown' ? 'name' : kind}, of the ${of === 'text' ? 'words' : 'pictures'}`;
  const where = words === name ? ` · ${foundBy}` : ` · ${foundBy} “${words}”`;
  const times = count === 1 ? '' : ` · ${count} times`;
  return [solid(name + gap, 'strong'), run(what), run(`${where}${times}`, 'dim')];
}
