import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One sentence of a UD treebank, a word a row. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of each word's head, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** Sentences of a gzipped CoNLL-U file in file order; multiword and empty nodes are left out. */
export function readTreebank(path: string): TreebankSentence[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split('\n\n')
    .map((block) => {
      const rows = block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((columns) => /^\d+$/.test(columns[0] ?? ''));
      const column = (index: number): string[] => rows.map((columns) => columns[index] ?? '_');
      return {
        forms: column(1),
        lemmas: column(2),
        upos: column(3),
        xpos: column(4),
        heads: column(6).map((head) => Number(head) - 1),
        relations: column(7),
      };
    })
    .filter((sentence) => sentence.forms.length > 0);
}

/** A repeatable source of numbers from 0 to 1 (mulberry32, public domain). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the items in a random order. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}

/** The training parts of EWT and GUM, in this order. */
export function readTraining(folder = '../shared/data/treebanks'): TreebankSentence[] {
  return ['ewt', 'gum'].flatMap((name) => readTreebank(`${folder}/${name}.train.conllu.gz`));
}
