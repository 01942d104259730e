import type { Article, ArticleTime, Attribution, RevisionInput, RevisionPart, Span } from '../model/index.ts';
import { cutSentences } from '../text/sentences.ts';
import { readSentence, type ReadingSettings, type SentenceCredit, type SentenceReading } from './sentenceReading.ts';

/** One part of an article with its sentences; only the body lies in `Article.text`. */
export interface PartText {
  readonly part: RevisionPart;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** One state of an article, to be set against another. Sentences are read when they are asked for, each once. */
export interface ArticleState {
  readonly article: Article;
  readonly parts: readonly PartText[];
  readonly read: (part: PartText, sentence: number, depth: ReadingSettings['depth']) => SentenceReading;
}

/** A state whose relative times are counted from `published`. */
export function openState(input: RevisionInput, published: ArticleTime | null): ArticleState {
  const { article } = input;
  const known = new Map<string, SentenceReading>();
  const parts = partsOf(article);
  const texts = new Map(parts.map(({ part, text }) => [part, withJoinedThousands(text)]));
  const credits = creditsBySentence(input);
  const read: ArticleState['read'] = (part, sentence, depth) => {
    const key = `${part.part} ${sentence} ${depth}`;
    const before = known.get(key);
    if (before) return before;
    const credited = part.part === 'body' ? (credits.get(sentence) ?? []) : [];
    const reading = readSentence(texts.get(part.part)!, part.sentences[sentence]!, {
      depth: article.language === 'en' ? depth : 'figures',
      published,
      credits: credited,
    });
    known.set(key, reading);
    return reading;
  };
  return { article, parts, read };
}

/** Headline, standfirst and body; a part that is missing holds no sentence. */
export function partsOf(article: Article): PartText[] {
  const standfirst = article.standfirst ?? '';
  return [
    { part: 'headline', text: article.headline ?? '', sentences: wholeOf(article.headline ?? '') },
    { part: 'standfirst', text: standfirst, sentences: cutSentences(standfirst, wholeOf(standfirst)) },
    { part: 'body', text: article.text, sentences: article.sentences },
  ];
}

/** "1 200" with the space that joins its figures; every offset stays. */
function withJoinedThousands(text: string): string {
  return text.replace(/(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?![\d.,]?\d)/g, (figures) => figures.replaceAll(' ', '\u00a0'));
}

function wholeOf(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

/** The attributions whose cue stands in a sentence, each once. */
function creditsBySentence({ article, statements }: RevisionInput): Map<number, SentenceCredit[]> {
  const bySentence = new Map<number, SentenceCredit[]>();
  for (const { attribution, sentence, span } of statements) {
    if (!attribution) continue;
    const here = bySentence.get(sentence) ?? [];
    if (here.some(({ attribution: { cue } }) => cue.start === attribution.cue.start)) continue;
    // A quotation that runs on is credited in a sentence of its own.
    if (Math.abs(attribution.cue.start - span.start) > FARTHEST_CUE) continue;
    const goesOn = isPronoun(article.text, attribution) && isCredited(attribution, bySentence.get(sentence - 1));
    bySentence.set(sentence, [...here, { attribution, goesOn }]);
  }
  return bySentence;
}

/** A pronoun that nothing resolves is taken for whoever was credited just before. */
function isCredited({ sourceId }: Attribution, before: readonly SentenceCredit[] = []): boolean {
  return before.some(({ attribution }) => sourceId === null || attribution.sourceId === sourceId);
}

function isPronoun(text: string, { source }: Attribution): boolean {
  return source !== null && /^(?:s?he|it|they)$/i.test(text.slice(source.start, source.end));
}

/** No sentence that is read is longer; see `LONGEST_READ`. */
const FARTHEST_CUE = 2000;
