import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readInput } from '../src/read/readInput.ts';
import { judgeFurniture, type Judged, type ReadPage } from './furnitureJudge.ts';
import { readFurnitureLabels, type LabelledPage } from './furnitureLabels.ts';
import type { Figure } from './task.ts';

type Field = Exclude<keyof Judged, 'invented'>;

const FIELDS: readonly (readonly [Field, string, number | null])[] = [
  ['publishedDay', 'Day of publication', 0.95],
  ['publishedInstant', 'Instant of publication, with its zone, where the page gives one', 0.9],
  ['updated', 'Time of the last update, or that there is none', null],
  ['outlet', 'Outlet: name and host', 0.95],
  ['byline', 'People of the byline', 0.85],
  ['credit', 'Agencies and outlets that the words are credited to', 0.9],
];

/** A labelled page and how it was read. */
export interface JudgedPage {
  readonly label: LabelledPage;
  readonly read: ReadPage | null;
  readonly judged: Judged;
}

/** Reads the labelled pages that lie in the pack and judges them; none where the pack is another one. */
export async function judgePages(data: string): Promise<JudgedPage[]> {
  const pages: JudgedPage[] = [];
  for (const label of readFurnitureLabels()) {
    const file = join(data, 'html', `${label.id}.html.gz`);
    if (!existsSync(file)) continue;
    const bytes = gunzipSync(readFileSync(file));
    const { articles, outlets } = await readInput({ name: `${label.id}.html`, bytes }, { zone: null });
    const [article] = articles;
    const outlet = outlets.find(({ id }) => id === article?.outletId);
    const read = article && outlet ? { article, outlet } : null;
    pages.push({ label, read, judged: judgeFurniture(label, read) });
  }
  return pages;
}

/** Share of the labelled pages whose furniture and times are right, and how much was invented, for each half of the table. */
export async function furnitureFigures(data: string): Promise<Figure[]> {
  const pages = await judgePages(data);
  const half = (use: LabelledPage['use']) => pages.filter(({ label }) => label.use === use).map(({ judged }) => judged);
  return [
    ...figuresOf(half('develop'), 'furniture', ''),
    ...figuresOf(half('check'), 'furnitureCheck', ', labels not looked at'),
  ];
}

function figuresOf(judged: readonly Judged[], group: string, note: string): Figure[] {
  const base = { better: 'higher', best: null } as const;
  const shares = FIELDS.map(([field, says, target]): Figure => {
    const counted = judged.map((page) => page[field]).filter((right) => right !== null);
    const value = counted.length === 0 ? null : counted.filter(Boolean).length / counted.length;
    return { ...base, id: `extraction.${group}.${field}`, says: `${says}, share of pages right${note}`, value, target };
  });
  const invented = judged.reduce((sum, page) => sum + page.invented.length, 0);
  return [
    ...shares,
    {
      id: `extraction.${group}.invented`,
      says: `Fields given where the page says nothing${note}`,
      value: judged.length === 0 ? null : invented,
      better: 'lower',
      target: 0,
      best: null,
    },
  ];
}
