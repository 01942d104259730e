import { describe, expect, it } from 'vitest';
import { relateTexts } from './relateTexts.ts';
import { storyOf } from '../storyForTests.ts';

async function relate(first: string, second: string): Promise<string> {
  const { articles, statements } = await storyOf(first, second);
  const [a, b] = articles.map((article) => ({
    article,
    statements: statements.filter((one) => one.articleId === article.id),
  }));
  const { kind, reason } = relateTexts(a!, b!);
  expect(reason.passages.length).toBeGreaterThan(0);
  for (const { articleId, span } of reason.passages) {
    const article = articles.find((one) => one.id === articleId)!;
    expect(article.text.slice(span.start, span.end)).not.toBe('');
  }
  return `${kind} ${reason.code.replace(/^(?:point|compare)-/, '')}`;
}

describe('relateTexts', () => {
  it('lets bounds decide where all else is the same', async () => {
    const of = (figure: string): string => `Divers brought up ${figure} jars from the wreck.`;
    expect(await relate(of('40'), of('more than 30'))).toBe('agree texts-figures-in-place');
    expect(await relate(of('40'), of('fewer than 40'))).toBe('conflict texts-figures-in-place');
    expect(await relate(of('more than 30'), of('40'))).toBe('neutral texts-figures-in-place');
  });
  it('agrees where the second says what the first says, in other words', async () => {
    expect(
      await relate(
        'Seven people died when the ferry ran on to a reef.',
        'Seven people were killed when the ferry hit a reef.',
      ),
    ).toBe('agree texts-alike');
  });
  it('reckons the figure of the second from those of the first', async () => {
    expect(await relate('The storm sank eight boats at Arnmouth and four at Lissel.', 'The storm sank 12 boats.')).toBe(
      'agree quantity-reckoned',
    );
    expect(await relate('The storm sank eight boats at Arnmouth and four at Lissel.', 'The storm sank 15 boats.')).toBe(
      'conflict texts-clash',
    );
  });
  it('reckons with a figure that only the second gives where so much goes to each', async () => {
    expect(await relate('Each bus takes 45 pupils to the fair.', 'Eight buses take 360 pupils to the fair.')).toBe(
      'agree quantity-reckoned',
    );
  });
  it('finds a figure at odds with all that count the same', async () => {
    expect(
      await relate('Seven people were hurt on the ferry to Lissel.', 'On the Lissel ferry nine people were hurt.'),
    ).toBe('conflict texts-clash');
  });
  it('takes figures many times apart for answers to two questions', async () => {
    expect(await relate('The storm sank 400 boats off Lissel.', 'Off Lissel the storm sank two boats.')).toBe(
      'neutral texts-apart',
    );
  });
  it('finds a deed at odds with one that is denied', async () => {
    expect(
      await relate('Police arrested the skipper of the ferry.', 'Police did not arrest the skipper of the ferry.'),
    ).toBe('conflict texts-clash');
    expect(
      await relate('The port will start to charge the ferries.', 'The port will stop waiving its ferry charges.'),
    ).not.toMatch(/conflict/);
  });
  it('finds a word whose opposite the first text has', async () => {
    expect(
      await relate('In spring the ferry line had large earnings.', 'In spring the ferry line had a large loss.'),
    ).toBe('conflict texts-opposed');
  });
  it('reads how a headline stands to a statement', async () => {
    const claim = 'A ferry ran on to the Gull Reef';
    expect(await relate(claim, 'Passengers brought ashore as ferry sticks on reef')).toBe('agree headline-stance');
    expect(await relate(claim, 'That ferry accident was a hoax')).toBe('conflict headline-stance');
    expect(await relate(claim, 'Ferry said to have run on to reef')).toBe('neutral headline-stance');
    expect(await relate(claim, 'Council will rebuild lighthouse')).toBe('neutral texts-apart');
    expect(await relate('40 people were on the ferry', 'Ferry on reef with 90 people')).not.toMatch(/stance/);
  });
  it('compares accounts by what they say beside the names', async () => {
    const of = (rest: string): string => `Mayor Ines Okafor ordered the checks of lorries at Lissel last week ${rest}`;
    expect(
      await relate(
        of('to stop smugglers from bringing in tobacco and spirits.'),
        of('because smugglers had been bringing in so much tobacco hidden under crates of fish.'),
      ),
    ).toBe('agree accounts-alike');
    expect(
      await relate(
        of('to stop smugglers from bringing in tobacco and spirits.'),
        'Drivers waited nine hours on Monday while Ines Okafor was speaking before owners of shops, a crowd of reporters and many others.',
      ),
    ).toBe('neutral texts-apart');
  });
  it('stays neutral where the first lacks a figure or the words', async () => {
    expect(await relate('The ferry ran on to a reef off Lissel.', 'The ferry ran on to a reef with 40 cars.')).toBe(
      'neutral texts-apart',
    );
    expect(await relate('Seven people were hurt on the ferry.', 'The council will rebuild the lighthouse.')).toBe(
      'neutral texts-apart',
    );
  });
});
