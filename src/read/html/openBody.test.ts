import { describe, expect, it } from 'vitest';
import { openBody } from './openBody.ts';

const PARAGRAPHS = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (n) =>
    `Carriage ${n} of the night train to Ostmark stood at the platform for an hour, and the guard told those who asked that a signal had failed.`,
);
const CARDS = [1, 2, 3]
  .map((n) => `<p>Please fill in field ${n} of this form before you send it to the railway.</p>`)
  .join('');
const textOf = (page: string) => openBody([page]).body.article.map(({ text }) => text);

describe('openBody', () => {
  it('reads a page that hides its text until a script shows it, and leaves a hidden remark cut', () => {
    const inside = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');
    const hidden = `<html><body><div style="display:none"><article>${inside}</article></div><footer><p>The Ostmark Gazette is printed on Saturdays, and sold at every station of the line.</p></footer></body></html>`;
    expect(textOf(hidden)).toEqual(PARAGRAPHS);
    const open = `<html><body><article>${inside}</article><div hidden><p>${'You have read all your free pages. '.repeat(30)}</p></div></body></html>`;
    expect(textOf(open)).toEqual(PARAGRAPHS);
  });

  it('takes the paragraphs that stand each in a frame of their own, not the form that the body finder prefers', () => {
    const framed = PARAGRAPHS.map(
      (words) => `<div class="frame"><div class="cell"><div><p>${words}</p></div></div></div>`,
    );
    const page = `<html><body><main><div class="flow">${framed.join('')}</div></main><form class="article-form"><div class="article">${CARDS}</div></form></body></html>`;
    expect(textOf(page)).toEqual(PARAGRAPHS);
  });
});
