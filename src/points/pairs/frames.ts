import type { Action, Article, Part, Place, Quantity, Quote, Span, Statement, Time } from '../../model/index.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import { weighWords, type Rarity } from './weights.ts';

/** A statement with what the alignment looks at. Frames of one story share one table of weights. */
export interface Frame {
  /** Names the frame within its story. */
  readonly key: string;
  /** The part it is about where a statement gives several figures and this frame stands for one of them; else null. */
  readonly focus: Part | null;
  readonly statement: Statement;
  /** Index into the story's articles. */
  readonly article: number;
  /** Index into `Sentences.all`: the sentence it stands in. */
  readonly sentence: number;
  /** Its content words in text order. */
  readonly concepts: readonly Concept[];
  /** The same, each once, with the sum of their weights. */
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
  /** Neighbouring content words, two by two. */
  readonly wordPairs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly values: FrameValues;
  readonly length: number;
}

/** Values of a statement's parts by kind. */
export interface FrameValues {
  readonly actions: readonly Action[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly quotes: readonly Quote[];
  readonly hasState: boolean;
  readonly hasActor: boolean;
}

/** A sentence of a story with its content words and the statements found in it. */
export interface SentenceFrame {
  readonly article: number;
  /** Index within its article, and the share of the article that lies before it (0 to 1). */
  readonly index: number;
  readonly position: number;
  readonly concepts: readonly Concept[];
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
  readonly frames: readonly Frame[];
}

/** The sentences of a story with the weight of each content word in it. */
export interface StoryWords {
  readonly sentences: readonly SentenceFrame[];
  readonly rarity: Rarity;
  /** For each content word the sentences that hold it, in order. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** Every sentence that holds a statement, by article and in text order, and how telling each of their words is. */
export function frameStory(articles: readonly Article[], statements: readonly Statement[]): StoryWords {
  const bare = articles.flatMap((article, index) => bareSentences(article, index, statements));
  const rarity = weighWords(bare.map((one) => one.keys));
  const sentences = bare.map(({ here, ...one }, number) => ({
    ...one,
    weight: weightOf(one.keys, rarity),
    frames: here.map((statement) => frameOf(statement, one.article, number, one.concepts, rarity)),
  }));
  return { sentences, rarity, holders: indexWords(bare.map((one) => one.keys)) };
}

function indexWords(sentences: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  sentences.forEach((keys, index) => {
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  });
  return holders;
}

/** Sum of the weights of some words. */
export function weightOf(keys: Iterable<string>, rarity: Rarity): number {
  let sum = 0;
  for (const key of keys) sum += rarity(key);
  return sum;
}

type BareSentence = Omit<SentenceFrame, 'weight' | 'frames'> & { readonly here: readonly Statement[] };

function bareSentences(article: Article, articleIndex: number, statements: readonly Statement[]): BareSentence[] {
  const bySentence = groupBySentence(statements.filter((one) => one.articleId === article.id));
  const last = Math.max(1, article.sentences.length - 1);
  return article.sentences.flatMap((span, index) => {
    const here = bySentence.get(index);
    if (!here) return [];
    const concepts = conceptsOf(article.text, span);
    return [{ article: articleIndex, index, position: index / last, concepts, keys: keysOf(concepts), here }];
  });
}

function groupBySentence(statements: readonly Statement[]): Map<number, Statement[]> {
  const groups = new Map<number, Statement[]>();
  for (const one of statements) {
    const group = groups.get(one.sentence);
    if (group) group.push(one);
    else groups.set(one.sentence, [one]);
  }
  return groups;
}

function frameOf(
  statement: Statement,
  article: number,
  sentence: number,
  all: readonly Concept[],
  rarity: Rarity,
): Frame {
  const concepts = all.filter((one) => within(one, statement.span));
  const keys = keysOf(concepts);
  return {
    key: statement.id,
    focus: null,
    statement,
    article,
    sentence,
    concepts,
    keys,
    weight: weightOf(keys, rarity),
    wordPairs: new Set(concepts.slice(1).map((one, i) => `${concepts[i]!.key} ${one.key}`)),
    names: keysOf(concepts.filter((one) => one.kind === 'name')),
    values: valuesOf(statement),
    length: statement.span.end - statement.span.start,
  };
}

/** The frame of a statement that stands for one of its figures. */
export function focusOn(frame: Frame, part: Part & { readonly value: Quantity }): Frame {
  const key = `${frame.statement.id} ${part.span.start}`;
  return { ...frame, key, focus: part, values: { ...frame.values, quantities: [part.value] } };
}

function keysOf(concepts: readonly Concept[]): Set<string> {
  return new Set(concepts.map((one) => one.key));
}

function valuesOf({ parts }: Statement): FrameValues {
  const values = parts.map((part) => part.value);
  return {
    actions: values.filter((one) => one.kind === 'action'),
    quantities: values.filter((one) => one.kind === 'quantity'),
    times: values.filter((one) => one.kind === 'time'),
    places: values.filter((one) => one.kind === 'place'),
    quotes: values.filter((one) => one.kind === 'quote'),
    hasState: parts.some((part) => part.role === 'state'),
    hasActor: parts.some((part) => part.role === 'actor'),
  };
}

/** Whether it is a further stretch of a sentence's tree, which may stand for a statement only where another article says the same. */
export function isStretch({ statement }: Frame): boolean {
  return statement.foundBy.code === 'statement-constituent';
}

/** Whether one span lies in the other. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share at least half of the shorter one. */
export function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
