import { expect, it } from 'vitest';
import { knowMember } from './growStory.ts';
import { foundStory } from './growingStory.ts';
import { memberOf, VECTORS } from './member.ts';
import { openCore } from './streamCore.ts';
import { termsFinding } from './storyTerms.ts';

const AGEING = { days: 9, articles: 9, stories: 9 };
const NO_TEXT = { sketch: new Int32Array(0), furniture: false, marks: new Uint8Array(0), figures: new Int32Array(0) };

/** An article of 150 terms of its own, lighter than those of the articles before. */
function madeMember(nth: number) {
  const terms = Int32Array.from({ length: 150 }, (_, i) => 1 + nth * 7919 + i * 31);
  return memberOf(terms, new Uint16Array(VECTORS * terms.length).fill(400 - nth));
}

it('takes a story of very many terms out and in again, and finds it by those alone that it still knows', () => {
  const core = openCore(AGEING);
  const story = foundStory('sto-large', 0);
  const grow = (nth: number) => {
    const member = madeMember(nth);
    const article = { id: `art-${nth}`, day: null, terms: { ...NO_TEXT, terms: member.terms } };
    knowMember(core, story, article, member);
  };
  for (let nth = 0; nth < 7; nth++) grow(nth);
  core.set.index.remove(story);
  for (let nth = 7; nth < 30; nth++) grow(nth);
  const known = [...termsFinding(story)];
  expect(known.every((term) => story.sum!.weightOf(term) > 0)).toBe(true);
  core.set.index.remove(story);
  expect(story.slot).toBe(-1);
});
