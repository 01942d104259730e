import { run, wrapRuns, type Line, type Run } from './layoutRuns.ts';

/** Columns of the names of fields. */
export const FIELD_COLUMNS = 13;

/** A field under its name: one or more entries, each on lines of its own; null where it was looked for and not found. */
export interface Field {
  readonly name: string;
  readonly entries: readonly (readonly Run[])[] | null;
}

/** A field of one entry in plain words, or null. */
export function plainField(name: string, words: string | null): Field {
  return { name, entries: words === null ? null : [[run(words)]] };
}

/** Fields below one another, names on the left; lines that go on are moved in under their entry. */
export function fieldLines(fields: readonly Field[], columns: number): Line[] {
  return fields.flatMap(({ name, entries }) => {
    const lines = (entries ?? [[run('not found', 'dim')]]).flatMap((entry) =>
      wrapHanging(entry, columns - FIELD_COLUMNS),
    );
    return lines.map((line, at) => [run((at === 0 ? name : '').padEnd(FIELD_COLUMNS), 'dim'), ...line]);
  });
}

/** Runs wrapped to a width; every line but the first is moved in by two columns. */
export function wrapHanging(runs: readonly Run[], columns: number): Line[] {
  const [first, ...rest] = wrapRuns(runs, columns);
  if (first === undefined || rest.length === 0) return first === undefined ? [] : [first];
  return wrapRuns(runs, columns - 2).map((line, at) => (at === 0 ? line : [run('  '), ...line]));
}
