import type { Article, Story } from '../../model/index.ts';
import { findStatements } from '../../statements/findStatements.ts';
import type { StoryStatements } from './alignProposed.ts';
import { frameStory, type Frame, type StoryWords } from '../pairs/frames.ts';
import type { PairScores } from '../pairs/pairScores.ts';
import { storyOf } from '../storyForTests.ts';

/** Words after each text, which tell its language where the text is short. */
const FURTHER = 'It was raining in the harbour, and the people who lived there went home in the evening.';

/** The frames of words quoted from articles, in text order, and the story they stand in, with what was read there by itself. */
export interface Quoted {
  readonly story: Story;
  readonly articles: Article[];
  readonly given: StoryStatements;
  readonly words: StoryWords;
  readonly frames: readonly Frame[];
  readonly wordsOf: (frames: readonly Frame[]) => string[];
}

/** Reads articles in which brackets stand around the words quoted: "The boat hit [the old bridge] at dawn." Tests alone use it. */
export async function quotedFrames(...texts: readonly string[]): Promise<Quoted> {
  const { articles, story } = await storyOf(...texts.map((text) => `${text.replace(/[[\]]/gu, '')} ${FURTHER}`));
  const read = articles.map((article, i) => {
    const quotes = [...texts[i]!.matchAll(/\[([^\]]+)\]/gu)].map(({ 1: words, index }, earlier) => {
      const start = index - 2 * earlier;
      return { start, end: start + words!.length };
    });
    return findStatements(article, quotes);
  });
  const [statements, stretches] = [read.flatMap((one) => one.statements), read.flatMap((one) => one.stretches)];
  const found = [...stretches, ...statements];
  const asked = read.flatMap((one) => one.asked.flatMap((statement) => statement ?? []));
  const all = new Map([...asked, ...found].map((one) => [one.id, one]));
  const full = frameStory(articles, [...all.values()]);
  const byKey = new Map(full.sentences.flatMap((one) => one.frames.map((frame) => [frame.key, frame])));
  const isFound = new Set(found.map(({ id }) => id));
  const sentences = full.sentences.map((one) => ({ ...one, frames: one.frames.filter(({ key }) => isFound.has(key)) }));
  return {
    story,
    articles,
    given: { statements, stretches, proposed: asked },
    words: { ...full, sentences },
    frames: asked.map(({ id }) => byKey.get(id)!),
    wordsOf: (frames) =>
      frames.map(({ article, statement: { span } }) => articles[article]!.text.slice(span.start, span.end)),
  };
}

/** Scores that a test makes up; the sentences of other articles lie near, or none where `near` is false. */
export function madeScores({ sentences }: StoryWords, scoreOf: PairScores['scoreOf'], near = false): PairScores {
  const others = (sentence: number): number[] =>
    sentences.flatMap(({ article }, index) => (article === sentences[sentence]!.article ? [] : [index]));
  return { scoreOf, near: (sentence) => (near ? others(sentence) : []) };
}
