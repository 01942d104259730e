import { describe, expect, it } from 'vitest';
import { findStatements } from '../../statements/findStatements.ts';
import { frameStory, type Frame } from '../pairs/frames.ts';
import { findQualities } from './qualities.ts';
import { storyOf } from '../storyForTests.ts';
import { leaveOutUnanswering } from './unanswering.ts';

const FURTHER = 'It was raining in the harbour, and the people who lived there went home in the evening.';

async function framesOf(...texts: readonly string[]) {
  // Of a text of a few words the language is not told.
  const { articles } = await storyOf(...texts.map((text) => `${text} ${FURTHER}`));
  const statements = articles.flatMap((article) => findStatements(article, [article.sentences[0]!]).asked[0] ?? []);
  const frames = frameStory(articles, statements).sentences.flatMap((sentence) => sentence.frames);
  return { articles, frames };
}

const wordsOf = (frames: readonly Frame[], articles: readonly { text: string }[]): string[] =>
  frames.map(({ article, statement }) => articles[article]!.text.slice(statement.span.start, statement.span.end));

describe('leaveOutUnanswering', () => {
  it('leaves out words that say that the answer is not given', async () => {
    const { articles, frames } = await framesOf(
      'The clerk was suspended for stealing stamps.',
      'Managers suspended the clerk over missing stamps.',
      'Police did not say why the clerk was suspended.',
    );
    const { kept, notes } = leaveOutUnanswering(frames, articles);
    expect(wordsOf(kept, articles).join(' ')).not.toContain('did not say');
    expect(notes.map(({ code }) => code)).toEqual(['proposal-answers-nothing']);
  });

  it('leaves out words without the figure that all the others give', async () => {
    const { articles, frames } = await framesOf(
      'Four men smashed the window.',
      'Four men broke the window.',
      'Thieves smashed the window.',
    );
    expect(wordsOf(leaveOutUnanswering(frames, articles).kept, articles)).toEqual([
      'Four men smashed the window',
      'Four men broke the window',
    ]);
  });

  it('keeps them where the others differ, or where too little would be left', async () => {
    const differing = await framesOf('Four men smashed it.', 'Five men broke it.', 'Thieves smashed the window.');
    expect(leaveOutUnanswering(differing.frames, differing.articles).notes).toEqual([]);
    const two = await framesOf('Four men smashed the window.', 'Thieves smashed the window.');
    expect(leaveOutUnanswering(two.frames, two.articles).notes).toEqual([]);
  });
});

describe('findQualities', () => {
  it('tells one kind of thing by two qualities from two things', async () => {
    const bridges = await framesOf('The boat hit the old bridge.', 'The boat hit the wooden bridge.');
    expect(findQualities(bridges.frames, bridges.articles)).not.toBeNull();
    const things = await framesOf('The boat hit the old bridge.', 'The boat hit the stone pier.');
    expect(findQualities(things.frames, things.articles)).toBeNull();
    const ordinals = await framesOf('The boat hit the first bridge.', 'The boat hit the second bridge.');
    expect(findQualities(ordinals.frames, ordinals.articles)).toBeNull();
  });
});
