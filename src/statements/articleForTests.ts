import type { Article } from '../model/index.ts';
import { cutSentences } from '../text/sentences.ts';

/** A made-up English article of this text; empty lines part its paragraphs. */
export function articleForTests(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map(({ 0: words, index }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + words.length },
  }));
  return {
    id: 'art-test',
    outletId: 'out-test',
    url: null,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: null,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks,
    sentences: cutSentences(
      text,
      blocks.map(({ span }) => span),
    ),
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: 'test', sha256: '' },
    dropped: [],
  };
}
