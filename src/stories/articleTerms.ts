import type { Article } from '../model/index.ts';
import { rarityInEnglish } from './everyday.ts';
import { isFurniture } from './furniture.ts';
import { openSketch } from './sketch.ts';
import { IN_HEADLINE, NAME, NUMBER } from './termMarks.ts';
import { TermTally } from './termTally.ts';
import { WordReader } from './wordReader.ts';
import { termAt } from './wordTerms.ts';

/** What grouping needs of an article; plain data that a worker may make and an archive keep (`encodeTerms`). */
export interface ArticleTerms {
  /** The terms (see `termOf`), each once, in the order of the text. */
  readonly terms: Int32Array;
  /** For each term how often it stands there and what it is, as in termMarks.ts. */
  readonly marks: Uint8Array;
  /** What the text is recognised by when another article carries the same; empty where there are too few words. */
  readonly sketch: Int32Array;
  /** Site furniture in place of an article: never grown into a story. */
  readonly furniture: boolean;
}

/** Words of the body that are read; what an event is about stands near the top. */
const BODY_WORDS = 400;
const HEADLINE_WORDS = 60;
const HEADLINE_WEIGHT = 2;
/** Capitals inside a sentence mark most names without a list of them. */
const NAME_WEIGHT = 2;
/** Terms kept: grouping weighs the heaviest 150 of an article, and what is everyday English is not among them. */
const KEPT_TERMS = 200;

const tally = new TermTally();

/** The terms of an article's headline and of the first words of its body. The same article always gives the same terms. */
export function termsOf(article: Article): ArticleTerms {
  const sketch = openSketch();
  tally.clear();
  readHeadline(article.headline ?? '', article.text === '' ? sketch.add : null);
  readBody(article.text, sketch.add);
  const kept = tally.size <= KEPT_TERMS ? tally.all() : tally.heaviest(KEPT_TERMS, rarityInEnglish);
  return { ...kept, sketch: sketch.close(), furniture: isFurniture(article) };
}

function readHeadline(headline: string, take: ((term: number) => void) | null): void {
  const reader = new WordReader(headline);
  for (let read = 0; read < HEADLINE_WORDS && reader.next(); read++) {
    if (!carriesMeaning(reader)) continue;
    const term = termAt(reader, headline);
    tally.add(term, HEADLINE_WEIGHT, IN_HEADLINE | (reader.startsWithDigit ? NUMBER : 0));
    take?.(term);
  }
}

function readBody(text: string, take: (term: number) => void): void {
  const reader = new WordReader(text);
  for (let read = 0; read < BODY_WORDS && reader.next(); read++) {
    if (!carriesMeaning(reader)) continue;
    const term = termAt(reader, text);
    const isName = reader.startsWithDigit || (!reader.opensSentence && reader.startsWithCapital);
    tally.add(term, isName ? NAME_WEIGHT : 1, (isName ? NAME : 0) | (reader.startsWithDigit ? NUMBER : 0));
    take(term);
  }
}

function carriesMeaning(reader: WordReader): boolean {
  return reader.end - reader.start > 1 || reader.startsWithDigit;
}
