import { parseHTML } from 'linkedom';
import type { PagePiece } from './pageParts.ts';

/** The part of a DOM node that reading uses. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  appendChild(child: PageNode): void;
}

/** A document as far as reading needs it. */
export interface PageDocument {
  readonly body: PageElement;
  createElement(name: string): PageElement;
  createTextNode(text: string): PageNode;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** A document of a cleaned page. It is put together piece by piece, since a second parse would cut text at every entity. */
export function openPage(pieces: readonly PagePiece[]): PageDocument {
  const { document } = parseHTML('<html><body></body></html>') as unknown as { readonly document: PageDocument };
  const open: PageElement[] = [document.body];
  for (const piece of pieces) {
    const parent = open.at(-1) ?? document.body;
    if (piece.is === 'text') parent.appendChild(document.createTextNode(piece.text));
    else if (piece.is === 'close') open.pop();
    else open.push(addElement(document, parent, piece));
  }
  return document;
}

function addElement(document: PageDocument, parent: PageElement, piece: PagePiece & { is: 'open' }): PageElement {
  const element = document.createElement(/^[a-z][a-z0-9-]{0,30}$/.test(piece.name) ? piece.name : 'span');
  for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
  parent.appendChild(element);
  return element;
}
