import type { Article } from '../model/index.ts';
import { rarityInEnglish } from './everyday.ts';
import { FigureReader } from './figures.ts';
import { isFurniture } from './furniture.ts';
import { Sketcher } from './sketch.ts';
import { IN_HEADLINE, IN_OPENING } from './termMarks.ts';
import { TermTally } from './termTally.ts';
import { WordReader } from './wordReader.ts';
import { termAt } from './wordTerms.ts';

/** What grouping needs of an article; plain data that a worker may make and an archive keep (`encodeTerms`). */
export interface ArticleTerms {
  /** The terms (see `termOf`), each once, in the order of the text. */
  readonly terms: Int32Array;
  /** For each term how often it stands there and what it is, as in termMarks.ts. */
  readonly marks: Uint8Array;
  /** The things counted and their numbers in turn, as terms, ordered: "23 pirates" gives pirate and 23. */
  readonly figures: Int32Array;
  /** What the text is recognised by when another article carries the same; empty where there are too few words. */
  readonly sketch: Int32Array;
  /** Site furniture in place of an article: never grown into a story. */
  readonly furniture: boolean;
}

/** Words of the body that are read; what an event is about stands near the top. */
const BODY_WORDS = 400;
/** Words of the body that open it. */
const OPENING_WORDS = 50;
const HEADLINE_WORDS = 60;
const HEADLINE_WEIGHT = 2;
/** Capitals inside a sentence mark most names without a list of them. */
const NAME_WEIGHT = 2;
/** Terms kept: grouping weighs the heaviest 150 of an article, and what is everyday English is not among them. */
const KEPT_TERMS = 200;

const tally = new TermTally();
const sketcher = new Sketcher();
const figures = new FigureReader();

/** The terms of an article's headline and of the first words of its body. The same article always gives the same terms. */
export function termsOf(article: Article): ArticleTerms {
  tally.clear();
  sketcher.clear();
  readHeadline(article.headline ?? '', article.text === '');
  readBody(article.text);
  const { terms, marks } = tally.size <= KEPT_TERMS ? tally.all() : tally.heaviest(KEPT_TERMS, rarityInEnglish);
  return { terms, marks, figures: figures.close(), sketch: sketcher.close(), furniture: isFurniture(article) };
}

function readHeadline(headline: string, isAll: boolean): void {
  const reader = new WordReader(headline);
  figures.open();
  for (let read = 0; read < HEADLINE_WORDS && reader.next(); read++) {
    if (!carriesMeaning(reader)) continue;
    const term = termAt(reader, headline);
    tally.add(term, HEADLINE_WEIGHT, IN_HEADLINE | IN_OPENING);
    figures.add(term, reader.startsWithDigit, reader.startsWithCapital);
    if (isAll) sketcher.add(term);
  }
}

function readBody(text: string): void {
  const reader = new WordReader(text);
  figures.open();
  let told = 0;
  for (let read = 0; read < BODY_WORDS && reader.next(); read++) {
    if (!carriesMeaning(reader)) continue;
    const term = termAt(reader, text);
    const isName = reader.startsWithDigit || (!reader.opensSentence && reader.startsWithCapital);
    tally.add(term, isName ? NAME_WEIGHT : 1, told++ < OPENING_WORDS ? IN_OPENING : 0);
    figures.add(term, reader.startsWithDigit, reader.startsWithCapital);
    sketcher.add(term);
  }
}

function carriesMeaning(reader: WordReader): boolean {
  return reader.end - reader.start > 1 || reader.startsWithDigit;
}
