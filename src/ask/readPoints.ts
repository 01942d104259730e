import { jsonrepair } from 'jsonrepair';
import { cutObjects } from './cutObjects.ts';

/** Longest text that is mended, and deepest nesting. */
const MOST_MENDED = 1_000_000;
const DEEPEST = 24;

/**
 * The points in what a model answered, of whatever form each is; null where there is no list of them. Text around the JSON is passed
 * over. JSON that is not quite right is mended; of an answer that was cut off the points that are whole are taken.
 */
export function readPoints(content: string, cut: boolean): readonly unknown[] | null {
  const text = withoutThoughts(content);
  const first = STARTS.map((start) => text.search(start)).find((at) => at >= 0);
  if (first === undefined) return null;
  const json = text.slice(first, Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);
  return pointsOf(parse(json)) ?? (cut ? null : pointsOf(mend(json))) ?? wholePoints(text.slice(first));
}

/** Where the JSON begins, the surest sign first. */
const STARTS = [/\{\s*["']?points["']?\s*:/u, /\[\s*\{|\{/u];

// Models that think aloud in their answer put it before "</think>"; the opening tag can stand in the prompt.
function withoutThoughts(content: string): string {
  return (content.split('</think>').at(-1) ?? '').replace(/<think>.*$/su, '');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function mend(json: string): unknown {
  if (json.length > MOST_MENDED || depthOf(json) > DEEPEST) return null;
  try {
    return JSON.parse(jsonrepair(json));
  } catch {
    return null;
  }
}

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of json.matchAll(/[{}[\]]/gu)) {
    depth += mark === '{' || mark === '[' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function pointsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isPoint) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  if (isPoint(value)) return [value];
  return 'points' in value && Array.isArray(value.points) ? value.points : null;
}

function isPoint(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'versions' in value;
}

function wholePoints(text: string): readonly unknown[] | null {
  const list = text.indexOf('[');
  if (list < 0) return null;
  const objects = cutObjects(text.slice(list + 1));
  const points = objects.map((json) => parse(json) ?? mend(json)).filter(isPoint);
  return points.length > 0 ? points : null;
}
