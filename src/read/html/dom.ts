import { parseHTML } from 'linkedom';

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
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** A document as far as reading needs it. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
}

/** A document of a page that `filterPage` has cleaned. */
export function openPage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html.slice(0, 2000)) ? html : `<html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document;
}
