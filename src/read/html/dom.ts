import type { PagePiece } from './pageParts.ts';
import { TreeElement, TreeText } from './pageTree.ts';

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
}

/** A document as far as the body finder needs it. */
export class PageDocument {
  /** The body finder renames elements in place where it meets this sign of its own parser. */
  readonly firstChild = { __JSDOMParser__: true };
  readonly title = '';
  readonly documentElement = new TreeElement('html', {});
  readonly body = this.documentElement.appendChild(new TreeElement('body', {}));

  createElement(name: string): TreeElement {
    return new TreeElement(name.toLowerCase(), {});
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text);
  }

  getElementsByTagName(name: string): readonly TreeElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selector: string): readonly TreeElement[] {
    return this.documentElement.querySelectorAll(selector);
  }
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** A document of a cleaned page, put together piece by piece. */
export function openPage(pieces: readonly PagePiece[]): PageDocument {
  const document = new PageDocument();
  let parent: TreeElement = document.body;
  for (const piece of pieces) {
    if (piece.is === 'text') parent.appendChild(new TreeText(piece.text));
    else if (piece.is === 'close') parent = parent.parentNode ?? document.body;
    else {
      const name = /^[a-z][a-z0-9-]{0,30}$/.test(piece.name) ? piece.name : 'span';
      parent = parent.appendChild(new TreeElement(name, piece.attributes));
    }
  }
  return document;
}
