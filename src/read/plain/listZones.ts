import type { LineLook } from './lineFeatures.ts';

/** Most of the text's prose that a list of other articles may hold; where more follows, the heading was a subhead. */
const MOST_PROSE = 0.25;

/**
 * Indexes of lines that list other articles: runs of three or more title-like lines after a heading such as "Related
 * stories", and everything after such a heading near the end of the text.
 */
export function findListZones(looks: readonly LineLook[], first: number, last: number): ReadonlySet<number> {
  const zones = new Set<number>();
  const total = proseLength(looks, first, last);
  for (let i = 0; i < looks.length; i++) {
    if (looks[i]!.furniture !== 'heading') continue;
    const end =
      i > first && proseLength(looks, i, last) <= total * MOST_PROSE && !hasRunOfProse(looks, i)
        ? looks.length
        : endOfTitles(looks, i);
    for (let j = i; j < end; j++) zones.add(j);
  }
  for (const [start, end] of titleRuns(looks, first)) for (let j = start; j < end; j++) zones.add(j);
  return zones;
}

function proseLength(looks: readonly LineLook[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i <= to; i++) if (looks[i]?.shape === 'prose') length += looks[i]!.line.words.length;
  return length;
}

// Three paragraphs in a row are the article going on, not teasers.
function hasRunOfProse(looks: readonly LineLook[], from: number): boolean {
  let run = 0;
  for (let i = from; i < looks.length; i++) {
    run = looks[i]!.shape === 'prose' ? run + 1 : 0;
    if (run >= 3) return true;
  }
  return false;
}

function endOfTitles(looks: readonly LineLook[], heading: number): number {
  let end = heading + 1;
  while (end < looks.length && looks[end]!.shape === 'title') end++;
  return end;
}

/** Runs of three or more titles of five words and more: links to other articles, whatever stands above them. */
function titleRuns(looks: readonly LineLook[], first: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = first; i < looks.length; i++) {
    let end = i;
    while (end < looks.length && isLinkLike(looks[end]!)) end++;
    if (end - i >= 3) runs.push([i, end]);
    i = Math.max(i, end - 1);
  }
  return runs;
}

function isLinkLike(look: LineLook): boolean {
  return look.shape === 'title' && !look.bulleted && look.wordCount >= 5 && look.wordCount <= 25;
}
