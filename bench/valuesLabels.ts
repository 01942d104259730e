import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Quantity, Time } from '../src/model/index.ts';
import { readRows } from './packs.ts';

/** One reading of a quantity as a person labelled it; the keys are told in bench/values/README.md. */
export interface QuantityReading extends Pick<Quantity, 'low' | 'high'> {
  /** Alternatives are parted by "|". */
  readonly unit: string | null;
  readonly bound: string | null;
  /** null: not judged. */
  readonly rounded: boolean | null;
  /** Words that must stand, with alternatives by "|"; words in brackets may stand. */
  readonly counts: string;
}

/** A quantity at its words in the text. */
export interface QuantityLabel extends QuantityReading {
  readonly words: string;
  /** True where finding it is neither wanted nor wrong. */
  readonly maybe?: boolean;
  readonly or?: readonly QuantityReading[];
}

/** A time at its words in the text. */
export interface TimeLabel extends Pick<Time, 'from' | 'to'> {
  readonly words: string;
  /** Alternatives are parted by "|". */
  readonly precision: string;
  /** How far an end may lie from the labelled one, such as "30m" or "4d"; absent: not at all. */
  readonly slack?: string;
  /** "since June" may be June or all after its start or end, "until June" June or all before its start or end. */
  readonly open?: 'after' | 'before';
  readonly maybe?: boolean;
}

/** A sentence with all its quantities, or all its times and when it was published. */
export interface ValueRow {
  readonly id: string;
  readonly text: string;
  readonly quantities?: readonly QuantityLabel[];
  readonly times?: readonly TimeLabel[];
  /** UTC instant of publication, and the zone it is read in. */
  readonly published?: string;
  readonly zone?: string;
}

/** The folder that holds the tables. */
export const VALUE_TABLES = join(import.meta.dirname, 'values');

/** The rows of one table, or none where it is not there. */
export function readValueRows(folder: string, name: string): readonly ValueRow[] {
  const path = join(folder, `${name}.jsonl`);
  return existsSync(path) ? (readRows(path) as ValueRow[]) : [];
}
