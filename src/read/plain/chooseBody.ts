import type { Block } from '../../model/index.ts';
import type { Line } from './lines.ts';
import { lookAt, type LineLook } from './lineFeatures.ts';
import { findListZones } from './listZones.ts';

/** What a line is in the article, or why it is left out of the blocks. */
export type Role =
  { readonly block: Block['kind']; readonly reason: null } | { readonly block: null; readonly reason: DropReason };

export type DropReason =
  | 'headline'
  | 'byline'
  | 'date line'
  | 'credit line'
  | 'contact line'
  | 'copyright line'
  | 'consent notice'
  | 'promo line'
  | 'list of other articles'
  | 'repeated line'
  | 'menu before the text'
  | 'lines after the text';

const keep = (block: Block['kind']): Role => ({ block, reason: null });
const drop = (reason: DropReason): Role => ({ block: null, reason });

/**
 * The role of each line of a text, in the order of `lines`. The body runs from the first to the last line of prose; short
 * lines inside it are subheads, short lines outside it are menus and footers. Prose is left out only for its wording.
 */
export function chooseBody(lines: readonly Line[], headline: string | null): Role[] {
  const looks = lines.map(lookAt);
  const proses = looks.flatMap((look, i) => (isProse(look) ? [i] : []));
  if (proses.length === 0) return looks.map((look) => roleAlone(look) ?? keep('paragraph'));
  const first = widenStart(looks, proses[0]!);
  const last = widenEnd(looks, proses.at(-1)!);
  const zones = findListZones(looks, first, last);
  const counts = countLines(lines);
  const bylines = new Set(
    looks.filter((look) => look.shape === 'byline').map((look) => wordsOnly(look.line.words).replace(/^by /, '')),
  );
  return looks.map((look, i) => {
    const own = roleAlone(look);
    if (own !== null) return own;
    if (headline !== null && sameWords(look.line.words, headline)) return drop('headline');
    if (bylines.has(wordsOnly(look.line.words))) return drop('byline');
    if (zones.has(i)) return drop('list of other articles');
    if (i < first) return drop('menu before the text');
    if (i > last) return drop('lines after the text');
    if ((counts.get(look.line.words) ?? 0) > 2) return drop('repeated line');
    return roleInside(look, i === last);
  });
}

function isProse(look: LineLook): boolean {
  return look.shape === 'prose' && look.furniture === null;
}

/** The role a line has by its own wording, wherever it stands; null where its place decides. */
function roleAlone(look: LineLook): Role | null {
  if (look.shape === 'caption') return keep('caption');
  if (look.furniture === 'consent') return drop('consent notice');
  if (look.furniture === 'copyright') return drop('copyright line');
  if (look.shape === 'credit') return drop('credit line');
  if (look.furniture === 'contact' || look.shape === 'contact') return drop('contact line');
  if (look.furniture !== null) return drop('promo line');
  if (look.shape === 'byline') return drop('byline');
  return look.shape === 'dateline' ? drop('date line') : null;
}

function roleInside(look: LineLook, isLast: boolean): Role {
  if (look.shape !== 'title' || look.bulleted) return keep('paragraph');
  return look.wordCount <= 16 && !isLast ? keep('subhead') : keep('paragraph');
}

// Short sentences and a standfirst without a stop right before the first long paragraph are part of the text.
function widenStart(looks: readonly LineLook[], first: number): number {
  let start = first;
  for (let i = first - 1; i >= 0 && i >= first - 6; i--) {
    const look = looks[i]!;
    if (roleAlone(look) !== null) continue;
    if (!(look.shape === 'sentence' && look.wordCount >= 3) && !isStandfirst(look)) break;
    start = i;
  }
  return start;
}

function isStandfirst(look: LineLook): boolean {
  return look.shape === 'title' && look.wordCount >= 8 && look.lowerShare >= 0.6;
}

function widenEnd(looks: readonly LineLook[], last: number): number {
  let end = last;
  for (let i = last + 1; i < looks.length && i <= last + 6; i++) {
    const look = looks[i]!;
    if (roleAlone(look) !== null || look.shape === 'title') {
      if (look.bulleted && look.wordCount >= 4 && i === end + 1) end = i;
      continue;
    }
    if (i > end + 2) break;
    if (look.shape === 'sentence' && look.wordCount >= 3) end = i;
  }
  return end;
}

function countLines(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of lines) if (words.length < 120) counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
}

/** True where two lines are the same but for case, spaces and punctuation. */
export function sameWords(left: string, right: string): boolean {
  return left.length < 600 && firstUnit(left) === firstUnit(right) && wordsOnly(left) === wordsOnly(right);
}

// Most lines differ in their first letter, and looking at that alone costs nothing.
function firstUnit(line: string): string {
  return /[\p{L}\p{N}]/u.exec(line)?.[0].toLowerCase().charAt(0) ?? '';
}

function wordsOnly(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
