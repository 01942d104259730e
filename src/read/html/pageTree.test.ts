import { expect, it } from 'vitest';
import { openPage } from './dom.ts';
import type { PagePiece } from './pageParts.ts';
import type { TreeElement } from './pageTree.ts';

const open = (name: string, attributes: Record<string, string> = {}): PagePiece => ({ is: 'open', name, attributes });
const text = (words: string): PagePiece => ({ is: 'text', text: words });
const close: PagePiece = { is: 'close' };

/** <div id="top"><p>Low </p><p class="x"><b>tide</b> at six</p>, again</div> */
function tree(): { readonly body: TreeElement; readonly top: TreeElement } {
  const { body } = openPage([
    open('div', { id: 'top' }),
    ...[open('p'), text('Low '), close],
    ...[open('p', { class: 'x' }), open('b'), text('tide'), close, text(' at six'), close],
    ...[text(', again'), close],
  ]);
  return { body, top: body.firstElementChild! };
}

const tags = (elements: readonly TreeElement[]) => elements.map(({ tagName }) => tagName);

it('gives the text of a subtree, also after each change below it', () => {
  const { body, top } = tree();
  expect(body.textContent).toBe('Low tide at six, again');
  const [first, second] = top.children;
  second!.removeChild(second!.firstChild!);
  expect(body.textContent).toBe('Low  at six, again');
  top.appendChild(first!);
  expect(body.textContent).toBe(' at six, againLow ');
  expect(top.childNodes.map(({ nodeName }) => nodeName)).toEqual(['P', '#text', 'P']);
});

it('finds elements by tag in page order, below an element only', () => {
  const { body, top } = tree();
  expect(tags(body.querySelectorAll('b,p'))).toEqual(['P', 'P', 'B']);
  expect(tags(top.children[0]!.getElementsByTagName('p'))).toEqual([]);
  expect(tags(top.getElementsByTagName('div'))).toEqual([]);
});

it('puts one node in the place of another, from wherever it stood', () => {
  const { body, top } = tree();
  const inner = top.children[1]!.firstElementChild!;
  body.replaceChild(inner, top);
  expect(tags(body.querySelectorAll('div,p,b'))).toEqual(['B']);
  expect({ words: body.textContent, last: body.lastChild === inner }).toEqual({ words: 'tide', last: true });
});

it('starts again from the copy that was taken', () => {
  const { body, top } = tree();
  const kept = body.innerHTML;
  top.remove();
  expect(body.textContent).toBe('');
  for (let again = 0; again < 2; again++) {
    body.innerHTML = kept;
    expect(body.textContent).toBe('Low tide at six, again');
    body.firstElementChild?.firstElementChild?.remove();
  }
});

it('keeps attributes of its own', () => {
  const { body, top } = tree();
  const kept = body.innerHTML;
  top.className = 'wide';
  top.removeAttribute('id');
  expect(top.attributes.map(({ name, value }) => [name, value])).toEqual([['class', 'wide']]);
  body.innerHTML = kept;
  const again = body.firstElementChild!;
  expect([again.id, again.className, again.hasAttribute('class')]).toEqual(['top', '', false]);
});
