import { describe, expect, it } from 'vitest';
import { readInput } from '../../readInput.ts';

const FIRST =
  'The harbour office of Tarnwick closed the north quay on Monday after a crane lost its hook over the water.';
const SECOND = 'Nobody was hurt, and the crew of the coaster below had gone ashore an hour before, the office said.';
const THIRD = 'Divers will look for the hook on Tuesday, when the tide is low enough to stand on the old slipway.';
const FOURTH = 'Ships for the north quay are to lie at the grain berth until the crane has been tested again.';
const BODY = [FIRST, SECOND, THIRD, FOURTH].map((words) => `<p>${words}</p>`).join('\n');

async function read(inside: string, head = '') {
  const page = `<!doctype html><html lang="en"><head><title>Crane drops hook in Tarnwick</title>${head}</head><body>${inside}</body></html>`;
  const { articles, warnings } = await readInput(
    { name: 'page.html', bytes: new TextEncoder().encode(page) },
    { zone: null },
  );
  const article = articles[0];
  const blocks =
    article?.blocks.map(({ kind, span }) => ({ kind, text: article.text.slice(span.start, span.end) })) ?? [];
  return {
    kept: blocks.filter(({ kind }) => kind !== 'caption').map(({ text }) => text),
    captions: blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
    reasonFor: (words: string) => article?.dropped.find(({ text }) => text.includes(words))?.reason ?? null,
    warnings,
  };
}

const main = (inside: string) => `<main><article><h1>Crane drops hook in Tarnwick</h1>${inside}</article></main>`;

describe('what is taken from the body, with the step that took it', () => {
  it('articles that follow the one of the headline', async () => {
    const other = (n: number) =>
      `<article class="post"><p>Number ${n} of the older notes: the Tarnwick choir sings in the grain hall, and tickets are at the door as in other years.</p></article>`;
    const page = await read(`<div>${main(BODY)}<section>${[1, 2, 3].map(other).join('')}</section></div>`);
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('cards of other stories below the text', async () => {
    const card = (title: string, words: string) =>
      `<div class="tile"><h3><a href="/x">${title}</a></h3><img src="t.jpg"><p>${words}</p></div>`;
    const cards = [
      card(
        'Ferry fares rise',
        'The council put up the fares for the river ferry by a tenth from the first of May onwards.',
      ),
      card(
        'New baker',
        'A baker from Ostrava takes over the shop beside the church, which had stood empty for two years.',
      ),
      card(
        'Lost dog found',
        'A dog that fell off the pier swam to the light tower and was brought home by the pilot boat.',
      ),
    ].join('');
    const page = await read(`<div class="wrap"><div class="text">${BODY}</div><div class="tiles">${cards}</div></div>`);
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('remarks of readers, however many', async () => {
    const remark = (n: number) =>
      `<li><p>Remark ${n}: I stood on that quay on Sunday, and the crane creaked then as it has creaked for years, so nobody need be surprised.</p></li>`;
    const page = await read(main(`${BODY}<ol class="comments">${[1, 2, 3, 4, 5, 6, 7, 8].map(remark).join('')}</ol>`));
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('a closing list of links under its heading', async () => {
    const items = ['Ferry fares rise again', 'The baker who came back', 'Who owns the light tower?']
      .map((title) => `<li>📌 And also: <a href="/x">${title}</a></li>`)
      .join('');
    const page = await read(main(`${BODY}<p>More great Tarnwick tales</p><ul>${items}</ul>`));
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
    expect(page.reasonFor('The baker who came back')).toBe('links: list of links at the end');
  });

  it('a counter of pictures, a shortcode, a line of date and clock in another language', async () => {
    const page = await read(
      main(`<p>sexta-feira, 6 de março de 2026 às 8:10</p><p>Image 1 of / 8</p>${BODY}<p>[gallery ids="4,5"]</p>`),
    );
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('a line that closes the text with an address', async () => {
    const page = await read(
      main(`${BODY}<p>___</p><p>All of our harbour coverage: https://tarnwick.example/harbour</p>`),
    );
    expect(page.kept.filter((words) => words !== '___')).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('of a paragraph that stands twice, the one outside the text', async () => {
    const page = await read(
      `<div class="wrap"><div class="key"><b>Highlights</b><p>${THIRD}</p></div><div class="text">${BODY}</div></div>`,
    );
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it('links at the end that the JSON-LD text does not hold', async () => {
    const body = [FIRST, SECOND, THIRD, FOURTH].join(' ');
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Crane drops hook in Tarnwick', articleBody: body })}</script>`;
    const offer = 'Read on with Tarnwick Plus, from two crowns a week, with every page of the weekend paper.';
    const page = await read(main(`${BODY}<p><a href="/plus">${offer}</a></p>`), data);
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH]);
    expect(page.reasonFor('Tarnwick Plus')).toBe('linked data: after the text that the page gives');
  });
});

describe('what stays in the body', () => {
  it('a short line beside a picture becomes its caption', async () => {
    const page = await read(
      main(
        `${BODY}<div><img src="a.jpg"><p>The crane on Monday morning</p></div><p>${FIRST.replace('Monday', 'Friday')}</p>`,
      ),
    );
    expect(page.captions).toEqual(['The crane on Monday morning']);
  });

  it('entries of a live page, each an article inside the one of the headline', async () => {
    const entry = (clock: string, words: string) => `<article><h2>${clock}</h2><p>${words}</p></article>`;
    const page = await read(
      main(`<p>${FIRST}</p>${entry('10:40', SECOND)}${entry('11:05', THIRD)}${entry('11:30', FOURTH)}`),
    );
    for (const words of [FIRST, SECOND, THIRD, FOURTH]) expect(page.kept).toContain(words);
  });

  it('a text in two frames', async () => {
    const half = (words: readonly string[]) =>
      `<div class="half">${words.map((each) => `<p>${each}</p>`).join('')}</div>`;
    const more = [1, 2, 3].map(
      (n) => `On day ${n} the office will say how far the divers have come and when the quay opens again.`,
    );
    const page = await read(`<div class="story">${half([FIRST, SECOND, THIRD, FOURTH])}<hr>${half(more)}</div>`);
    expect(page.kept).toEqual([FIRST, SECOND, THIRD, FOURTH, ...more]);
  });

  it('a quoted post, a table and a list', async () => {
    const page = await read(
      main(
        `${BODY}<blockquote class="twitter-tweet"><p>The hook is found. Quay opens at noon.</p>— Tarnwick Port (@tarnport)</blockquote>` +
          `<table><tr><td>Berth</td><td>Ships</td></tr><tr><td>Grain</td><td>4</td></tr></table><ul><li>Grain berth: open</li><li>North quay: shut</li></ul><p>${FIRST.replace('north', 'south')}</p>`,
      ),
    );
    expect(page.kept.join(' ')).toContain('The hook is found. Quay opens at noon.');
    expect(page.kept).toContain('Berth');
    expect(page.kept).toContain('North quay: shut');
  });

  it('captions, where a story is told below its pictures', async () => {
    const slide = (words: string) => `<figure><img src="s.jpg"><figcaption>${words}</figcaption></figure>`;
    const page = await read(main([FIRST, SECOND, THIRD].map(slide).join('')));
    expect(page.kept).toEqual([FIRST, SECOND, THIRD]);
  });

  it('an address written out as an item of the text', async () => {
    const page = await read(
      main(`<p>${FIRST}</p><p>https://tarnwick.example/tide-table</p><p>${SECOND}</p><p>${THIRD}</p>`),
    );
    expect(page.kept).toContain('https://tarnwick.example/tide-table');
  });

  it('one sentence, where the page calls itself an article', async () => {
    const declared = await read(main(`<p>${SECOND}</p>`), '<meta property="og:type" content="article">');
    expect(declared.kept).toEqual([SECOND]);
    const pictured = await read(
      main(`<img src="q.jpg"><p>${SECOND}</p>`),
      '<meta property="og:type" content="article">',
    );
    expect(pictured.kept).toEqual([SECOND]);
    const bare = await read(main(`<p>${SECOND}</p>`));
    expect(bare.warnings.map(({ code }) => code)).toContain('input-no-article');
  });
});
