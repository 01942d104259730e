import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** An entity whose head is a proper noun, in one sentence of GUM: offsets of the head, and the kind that the corpus gives it. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'body' | 'place' | 'event' | 'other';
}

/** A sentence as it is spaced in the text, with the names marked in it; longer mentions come first. */
export interface MarkedSentence {
  readonly text: string;
  readonly names: readonly MarkedName[];
}

const KINDS: Readonly<Record<string, MarkedName['kind']>> = {
  person: 'person',
  organization: 'body',
  place: 'place',
  event: 'event',
};

interface Mention {
  readonly id: string;
  readonly type: string;
  /** Place of the head among the words of the mention, from 1. */
  readonly head: number;
  readonly first: number;
  last: number;
}

/** Opens and closes the mentions that a word's Entity mark tells of: "(12-person-new-…" opens, "12)" closes. */
function readMark(mark: string, at: number, open: Mention[], done: Mention[]): void {
  for (const part of mark.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
    const [id = '', type = '', , , , head = ''] = part.replace(/[()]/g, '').split('-');
    if (part.startsWith('(')) open.push({ id, type, head: Number.parseInt(head, 10) || 1, first: at, last: at });
    if (!part.endsWith(')')) continue;
    const index = open.findLastIndex((one) => one.id === id);
    const [closed] = index < 0 ? [] : open.splice(index, 1);
    if (closed) done.push({ ...closed, last: at });
  }
}

function readSentence(block: string): MarkedSentence {
  const words: { start: number; end: number; xpos: string }[] = [];
  const [open, done]: [Mention[], Mention[]] = [[], []];
  let text = '';
  for (const columns of block.split('\n').map((line) => line.split('\t'))) {
    if (!/^\d+$/.test(columns[0] ?? '')) continue;
    const start = text.length;
    text += columns[1] ?? '';
    words.push({ start, end: text.length, xpos: columns[4] ?? '' });
    readMark(/Entity=([^|]*)/.exec(columns[9] ?? '')?.[1] ?? '', words.length - 1, open, done);
    if (!(columns[9] ?? '').includes('SpaceAfter=No')) text += ' ';
  }
  const names = done
    .filter(({ type }) => type !== 'time')
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .flatMap(({ type, head, first, last }) => {
      const word = words[Math.min(last, first + head - 1)];
      return word?.xpos.startsWith('NNP') ? [{ start: word.start, end: word.end, kind: KINDS[type] ?? 'other' }] : [];
    });
  return { text, names };
}

/** Sentences of a gzipped file of GUM with their names, in file order. */
export function readMarkedNames(path: string): MarkedSentence[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n\n').map(readSentence);
}
