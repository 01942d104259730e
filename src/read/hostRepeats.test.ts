import { describe, expect, it } from 'vitest';
import type { Article } from '../model/index.ts';
import { dropHostRepeats } from './hostRepeats.ts';
import { readInput } from './readInput.ts';

const NOTICE =
  'Remarks that are rude or have nothing to do with the matter will not be let through by the desk of the Herald.';

async function read(host: string, title: string, paragraphs: readonly string[]): Promise<Article> {
  const inside = paragraphs.map((words) => `<p>${words}</p>`).join('');
  const page = `<html><head><title>${title}</title><link rel="canonical" href="https://${host}/${title.replaceAll(' ', '-')}"></head><body><article><h1>${title}</h1>${inside}</article></body></html>`;
  const { articles } = await readInput(
    { name: `${title}.html`, bytes: new TextEncoder().encode(page) },
    { zone: null },
  );
  return articles[0]!;
}

const story = (topic: string) =>
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
    (day) =>
      `On ${day} the ${topic} of Veldmark was the talk of the town, and the mayor spoke of it in the market hall.`,
  );

const blocksOf = ({ text, blocks }: Article) => blocks.map(({ span }) => text.slice(span.start, span.end));

describe('dropHostRepeats', () => {
  it('drops a short closing line that an unrelated page of the outlet closes with too, and keeps the text', async () => {
    const bridge = await read('herald.example', 'Bridge shut', [...story('bridge'), NOTICE]);
    const school = await read('herald.example', 'School opens', [...story('school'), NOTICE]);
    const [first, second] = dropHostRepeats([bridge, school]);
    expect(blocksOf(first!)).toEqual(story('bridge'));
    expect(blocksOf(second!)).toEqual(story('school'));
    expect(first!.text).toBe(bridge.text);
    expect(first!.dropped.at(-1)).toEqual({
      text: NOTICE,
      reason: 'host repeats: stands on another page of the outlet',
    });
    expect(first!.sentences.every(({ end }) => end <= first!.blocks.at(-1)!.span.end)).toBe(true);
  });

  it('leaves what two reports of one matter share, and what two outlets share', async () => {
    const early = await read('herald.example', 'Bridge shut', [...story('bridge'), NOTICE]);
    const late = await read('herald.example', 'Bridge open', [...story('bridge').slice(2), ...story('ferry'), NOTICE]);
    expect(dropHostRepeats([early, late])).toEqual([early, late]);
    const other = await read('courier.example', 'School opens', [...story('school'), NOTICE]);
    expect(dropHostRepeats([early, other])).toEqual([early, other]);
  });
});
