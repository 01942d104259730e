import { describe, expect, it } from 'vitest';
import { shareWords, type TextWords, wordsOf } from './textWords.ts';
import { storyOf } from '../storyForTests.ts';

async function words(text: string, outside: string[] = []): Promise<TextWords> {
  const { articles } = await storyOf(text);
  const article = articles[0]!;
  return wordsOf(
    article,
    outside.map((part) => ({ start: article.text.indexOf(part), end: article.text.indexOf(part) + part.length })),
  );
}

const NONE = { given: 0, asked: 0, borneOut: 0 };

describe('wordsOf', () => {
  it('gives one key to words of one root or use', async () => {
    const [a, b] = [
      await words('Two men died and a woman stole the film.'),
      await words('The death of the man who steals a movie'),
    ];
    for (const key of b.keys) expect(a.keys).toContain(key);
  });
  it('leaves out what is judged by itself', async () => {
    expect((await words('Seven gulls flew over 40 boats.', ['Seven', '40'])).keys.size).toBe(3);
  });
  it('knows names, and none where a headline puts capitals everywhere', async () => {
    expect((await words('A ferry left Arnmouth for Lissel.')).names.size).toBe(2);
    expect((await words('Ferry Leaves Arnmouth For Lissel With Forty Sheep')).names.size).toBe(0);
  });
});

describe('shareWords', () => {
  it('finds a text that says the same likelier than one that says much else, and that likelier than one with other names', async () => {
    const asked = await words('The ferry sank off Lissel.');
    const likeness = async (text: string): Promise<number> => shareWords(await words(text), asked, NONE).likeness;
    const same = await likeness('Off Lissel a ferry sank.');
    const more = await likeness('Off Lissel a ferry sank while gulls circled over crowded beaches and sunny meadows.');
    const other = await likeness(
      'Off Tolland a ferry sank while gulls circled over crowded beaches and sunny meadows.',
    );
    expect(same).toBeGreaterThan(more);
    expect(more).toBeGreaterThan(other);
  });
  it('counts a figure that is borne out as a word that both hold', async () => {
    const [first, second] = [await words('A ferry sank.'), await words('A ferry rose.')];
    const held = (borneOut: number): number => shareWords(first, second, { given: 1, asked: 1, borneOut }).held;
    expect(held(1)).toBeGreaterThan(held(0));
  });
  it('finds nothing shared by texts without a word', async () => {
    expect(shareWords(await words('It is.'), await words('So it is.'), NONE)).toEqual({ held: 0, likeness: 0 });
  });
});
