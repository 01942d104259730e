import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './task.ts';

interface ReadPoint {
  readonly certainty: 'firm' | 'possible';
  readonly judged: 'same' | 'other' | 'idle';
}

const FILE = join(import.meta.dirname, 'judgements/points.jsonl');

/** What a reading of 200 points outside the marks found. The points were drawn once, so these figures change only with a new reading. */
export function readingFigures(): Figure[] {
  const points = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReadPoint);
  return [
    figure('all', 'points of several articles that nobody marked, 200 drawn and read: right', points, 0.8),
    figure(
      'firm',
      'the same, those called firm',
      points.filter(({ certainty }) => certainty === 'firm'),
      null,
    ),
    figure(
      'possible',
      'the same, those called possible',
      points.filter(({ certainty }) => certainty === 'possible'),
      null,
    ),
  ];
}

function figure(id: string, says: string, points: readonly ReadPoint[], target: number | null): Figure {
  const right = points.filter(({ judged }) => judged === 'same').length;
  return { id: `claims.read.${id}`, says, value: right / points.length, better: 'higher', target, best: null };
}
