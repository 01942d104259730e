import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A time as a person read it off a page; the keys are told in bench/furniture/README.md. */
export interface LabelledTime {
  readonly value: string;
  readonly precision: 'day' | 'minute' | 'second';
  readonly zone: 'stated' | 'none';
  readonly localDay?: string;
  readonly orElse?: readonly string[];
}

/** What a person found on one page. */
export interface LabelledPage {
  readonly id: string;
  readonly use: 'develop' | 'check';
  readonly outlet: { readonly name: string; readonly aka?: readonly string[]; readonly domain: string };
  readonly byline: readonly string[];
  readonly alsoBy?: readonly string[];
  readonly published: LabelledTime | null;
  readonly updated: LabelledTime | null;
  readonly credit: readonly string[];
}

const FILE = join(import.meta.dirname, 'furniture/labels.json');

/** The labelled pages, or none where the table is not there. */
export function readFurnitureLabels(): readonly LabelledPage[] {
  if (!existsSync(FILE)) return [];
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly pages: readonly LabelledPage[] }).pages;
}
