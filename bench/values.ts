import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleTime } from '../src/model/index.ts';
import { analyseSentence } from '../src/text/analyse.ts';
import { findQuantities } from '../src/text/quantities.ts';
import { cutSentences } from '../src/text/sentences.ts';
import { findTimes } from '../src/text/times.ts';
import type { BenchTask, Figure } from './task.ts';
import { readValueRows, VALUE_TABLES, type ValueRow } from './valuesLabels.ts';
import { type Judged, judgeQuantities, judgeTimes } from './valuesScore.ts';

type Outcome = Judged<{ readonly words: string }, { readonly value: object }>;

/** As files of one folder; a folder given by `--data` may hold some of them only. */
const TABLES = ['quantities', 'times', 'fresh', 'blind'];

interface JudgedRow {
  readonly row: ValueRow;
  readonly outcomes: readonly Outcome[];
}

/**
 * Finds the quantities and times of the tables in bench/values and counts those that are right in every field. The wrong
 * rows of the two open tables go to wrong.txt in the out folder, and to the screen where VALUES_WRONG is set.
 */
export const valuesTask: BenchTask = {
  name: 'values',
  run: (data, out) => {
    const folder = TABLES.some((name) => existsSync(join(data, `${name}.jsonl`))) ? data : VALUE_TABLES;
    const [quantities, times, fresh, blind] = TABLES.map((name) => readValueRows(folder, name).map(judgeRow)) as [
      JudgedRow[],
      JudgedRow[],
      JudgedRow[],
      JudgedRow[],
    ];
    mkdirSync(out, { recursive: true });
    const wrong = [...quantities, ...times, ...fresh].flatMap(sayWrong).join('\n');
    writeFileSync(join(out, 'wrong.txt'), `${wrong}\n`);
    if (process.env['VALUES_WRONG'] !== undefined) console.error(wrong);
    return Promise.resolve([
      ...tableFigures('quantities', 'quantities', quantities, ['value', 'unit', 'counts', 'hedge']),
      ...tableFigures('times', 'times', times, ['interval', 'precision']),
      ...freshFigures(fresh),
      figure('blind', 'Quantities and times of the blind table: right in every field', shareRight(blind), 0.9),
    ]);
  },
};

function judgeRow(row: ValueRow): JudgedRow {
  const { text } = row;
  const sentences = cutSentences(text, [{ start: 0, end: text.length }]).map((span) => analyseSentence(text, span));
  if (row.quantities)
    return { row, outcomes: judgeQuantities(text, row.quantities, sentences.flatMap(findQuantities)) };
  const found = sentences.flatMap((sentence) => findTimes(sentence, publishedAt(row)));
  return { row, outcomes: judgeTimes(text, row.times ?? [], found) };
}

function publishedAt({ published, zone }: ValueRow): ArticleTime | null {
  if (published === undefined) return null;
  const at = { from: published, to: published, words: '', foundBy: 'row' };
  return { ...at, precision: 'minute', zone: zone ?? '+00:00', zoneFrom: 'stated' };
}

function tableFigures(id: string, what: string, rows: readonly JudgedRow[], fields: readonly string[]): Figure[] {
  const outcomes = rows.flatMap((row) => row.outcomes);
  const labelled = outcomes.filter(({ label }) => label !== null);
  const found = labelled.filter((outcome) => outcome.fields !== null);
  const fieldFigure = (field: string): Figure =>
    figure(
      `${id}.${field}`,
      `Own table of ${what}: ${field} right, of those found`,
      share(found, (outcome) => outcome.fields?.[field] === true),
      null,
    );
  const invented: Figure = {
    ...figure(
      `${id}.invented`,
      `Own table of ${what}: part of what was found that stands where none is`,
      outcomes.length === 0
        ? null
        : (outcomes.length - labelled.length) / (found.length + outcomes.length - labelled.length),
      null,
    ),
    better: 'lower',
  };
  return [
    figure(id, `Own table of ${what}: right in every field`, shareRight(rows), 0.95),
    figure(`${id}.rows`, `Own table of ${what}: sentences with nothing wrong`, share(rows, isRight), null),
    figure(
      `${id}.found`,
      `Own table of ${what}: found at all`,
      share(labelled, (one) => one.found !== null),
      null,
    ),
    ...fields.map(fieldFigure),
    invented,
  ];
}

function freshFigures(rows: readonly JudgedRow[]): Figure[] {
  const [counted, timed] = [rows.filter(({ row }) => row.quantities), rows.filter(({ row }) => row.times)];
  return [
    figure('fresh.quantities', 'Quantities of the later table: right in every field', shareRight(counted), 0.9),
    figure('fresh.times', 'Times of the later table: right in every field', shareRight(timed), 0.9),
  ];
}

/** Values found where none is labelled count as wrong ones. */
function shareRight(rows: readonly JudgedRow[]): number | null {
  return share(
    rows.flatMap((row) => row.outcomes),
    (outcome) => outcome.right,
  );
}

function isRight(row: JudgedRow): boolean {
  return row.outcomes.every((outcome) => outcome.right);
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}

function figure(id: string, says: string, value: number | null, target: number | null): Figure {
  return { id: `values.${id}`, says, value, better: 'higher', target, best: null };
}

function sayWrong({ row, outcomes }: JudgedRow): string[] {
  const wrong = outcomes.filter((outcome) => !outcome.right);
  if (wrong.length === 0) return [];
  return [
    `${row.id}  ${row.text}${row.published === undefined ? '' : `  [${row.published} ${row.zone ?? ''}]`}`,
    ...wrong.map(sayOutcome),
  ];
}

function sayOutcome({ label, found, fields }: Outcome): string {
  const amiss = Object.entries(fields ?? {}).flatMap(([field, met]) => (met ? [] : [field]));
  const why = label === null ? 'nothing is labelled here' : found === null ? 'not found' : `wrong: ${amiss.join(', ')}`;
  const wanted = label === null ? '' : `\n      wanted ${JSON.stringify(label)}`;
  const given = found === null ? '' : `\n      found  ${JSON.stringify(found.value)}`;
  return `  ${why}${wanted}${given}`;
}
