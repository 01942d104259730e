type Attributes = Readonly<Record<string, string>>;
type TreeNode = TreeElement | TreeText;

const NO_NODES: readonly TreeNode[] = [];

/** A run of text in a page's tree. */
export class TreeText {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes = NO_NODES;
  parentNode: TreeElement | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;

  constructor(readonly textContent: string) {}

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/**
 * An element of a page's tree: as much of the DOM as the body finder calls, with the text of each subtree kept until the
 * subtree changes, since the body finder asks for it again and again.
 */
export class TreeElement {
  readonly nodeType = 1;
  parentNode: TreeElement | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  tagName: string;
  /** The body finder's own notes. They are declared so that all elements keep one shape. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  /** Never null where the text of an element around it is not null. */
  private text: string | null = null;

  constructor(
    public localName: string,
    public named: Attributes,
  ) {
    this.tagName = localName.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.named['id'] ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.named['class'] ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get attributes(): readonly TreeAttribute[] {
    return Object.entries(this.named).map(([name, value]) => new TreeAttribute(name, value));
  }

  getAttribute(name: string): string | null {
    return this.named[name] ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.named[name] !== undefined;
  }

  setAttribute(name: string, value: string): void {
    this.named = { ...this.named, [name]: value };
  }

  setAttributeNode({ name, value }: TreeAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    this.named = Object.fromEntries(Object.entries(this.named).filter(([key]) => key !== name));
  }

  get textContent(): string {
    if (this.text !== null) return this.text;
    let text = '';
    for (let child = this.firstChild; child !== null; child = child.nextSibling) text += child.textContent;
    this.text = text;
    return text;
  }

  get childNodes(): readonly TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): readonly TreeElement[] {
    const elements: TreeElement[] = [];
    for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): TreeElement | null {
    return elementFrom(this.nextSibling);
  }

  getElementsByTagName(name: string): readonly TreeElement[] {
    const tag = name.toUpperCase();
    return findBelow(this, (element) => element.tagName === tag);
  }

  /** `selector` is a list of tag names parted by commas; the elements come in page order. */
  querySelectorAll(selector: string): readonly TreeElement[] {
    if (!selector.includes(',')) return this.getElementsByTagName(selector);
    const tags = selector.toUpperCase().split(',');
    return findBelow(this, (element) => tags.includes(element.tagName));
  }

  appendChild<Node extends TreeNode>(node: Node): Node {
    node.remove();
    link(this, this.lastChild, node, null);
    return node;
  }

  removeChild<Node extends TreeNode>(node: Node): Node {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.forgetText();
    return node;
  }

  replaceChild<Node extends TreeNode>(fresh: TreeNode, old: Node): Node {
    fresh.remove();
    const { previousSibling, nextSibling } = old;
    this.removeChild(old);
    link(this, previousSibling, fresh, nextSibling);
    return old;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  forgetText(): void {
    if (this.text === null) return;
    this.text = null;
    this.parentNode?.forgetText();
  }

  /** Not HTML but a copy of the element: the body finder only keeps it, to start again from it. */
  get innerHTML(): object {
    return copyOf(this);
  }

  set innerHTML(kept: object) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    const fresh = copyOf(kept as TreeElement);
    while (fresh.firstChild !== null) this.appendChild(fresh.firstChild);
  }
}

class TreeAttribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  cloneNode(): this {
    return this;
  }
}

function copyOf(element: TreeElement): TreeElement {
  const copied = new TreeElement(element.localName, element.named);
  for (const child of element.childNodes)
    copied.appendChild(child instanceof TreeText ? new TreeText(child.textContent) : copyOf(child));
  return copied;
}

function elementFrom(node: TreeNode | null): TreeElement | null {
  let at = node;
  while (at !== null && at.nodeType !== 1) at = at.nextSibling;
  return at;
}

function link(parent: TreeElement, before: TreeNode | null, node: TreeNode, after: TreeNode | null): void {
  node.parentNode = parent;
  node.previousSibling = before;
  node.nextSibling = after;
  if (before === null) parent.firstChild = node;
  else before.nextSibling = node;
  if (after === null) parent.lastChild = node;
  else after.previousSibling = node;
  parent.forgetText();
}

function findBelow(root: TreeElement, wanted: (element: TreeElement) => boolean): readonly TreeElement[] {
  const found: TreeElement[] = [];
  let at: TreeElement | null = root.firstElementChild;
  while (at !== null) {
    if (wanted(at)) found.push(at);
    at = at.firstElementChild ?? following(root, at);
  }
  return found;
}

function following(root: TreeElement, from: TreeElement): TreeElement | null {
  for (let at: TreeElement | null = from; at !== null && at !== root; at = at.parentNode) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  }
  return null;
}
