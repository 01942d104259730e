import { decodeHTML } from 'entities/decode';

/** What the page's JSON-LD says of the article; each null where it says nothing. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  /** What it says of the page that the article stands on. */
  readonly page: { readonly published: string | null; readonly modified: string | null };
  readonly publisher: string | null;
  readonly owner: string | null;
  readonly url: string | null;
  /** Organisations named as the source of the article. */
  readonly suppliers: readonly string[];
  /** Organisations named as its provider: an agency, or whoever runs the site. */
  readonly providers: readonly string[];
  /** The text of the article as far as the block gives it: often cut short, often without paragraphs. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?!Job)\w{0,40}(?:Article|Posting)$|^Report$/;
const REVIEW = /^ClaimReview$/;
const PAGE = /WebPage$|^ItemPage$/;
const MOST_NODES = 400;
const LONGEST_TEXT = 2000;

/** Reads the article node of the JSON-LD blocks; a block that is no JSON counts as absent. */
export function readJsonLd(blocks: readonly string[]): LinkedData {
  const nodes = blocks.flatMap(parseNodes);
  const find = (type: RegExp) => nodes.find((node) => type.test(typeOf(node, type))) ?? null;
  const article = find(ARTICLE) ?? find(REVIEW);
  const page = find(PAGE);
  const publisher = article === null ? null : resolve(article['publisher'], nodes);
  return {
    headline: text(article?.['headline']) ?? text(article?.['name']),
    authors: names(article?.['author'] ?? article?.['creator'], nodes),
    published: text(article?.['datePublished']) ?? text(article?.['dateCreated']),
    modified: text(article?.['dateModified'] ?? article?.['datemodified']),
    page: { published: text(page?.['datePublished']), modified: text(page?.['dateModified']) },
    publisher: names(article?.['publisher'], nodes)[0] ?? null,
    owner: publisher === null ? null : (names(publisher['parentOrganization'], nodes)[0] ?? null),
    url: text(article?.['url']) ?? addressOf(article?.['mainEntityOfPage']),
    suppliers: names(article?.['sourceOrganization'], nodes),
    providers: names(article?.['provider'], nodes),
    body: typeof article?.['articleBody'] === 'string' ? article['articleBody'] : null,
  };
}

function parseNodes(block: string): Node[] {
  if (block.length > 500_000) return [];
  const clean = block.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, '');
  const nodes: Node[] = [];
  const open: unknown[] = [parse(clean) ?? parse(mend(clean))];
  for (let i = 0; i < open.length && nodes.length < MOST_NODES; i++) {
    const value = open[i];
    if (Array.isArray(value)) open.push(...(value.slice(0, MOST_NODES) as unknown[]));
    else if (isNode(value)) {
      nodes.push(value);
      open.push(value['@graph'], value['mainEntity']);
    }
  }
  return nodes;
}

// Templates leave line breaks in strings, a comma behind the last entry, and a semicolon at the end.
function mend(json: string): string {
  return json
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s{0,20}(?=[}\]])/g, '')
    .replace(/;\s{0,20}$/, '');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(node: Node, wanted: RegExp): string {
  const type: unknown = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? (type as unknown[]) : [type];
  return types.find((each): each is string => typeof each === 'string' && wanted.test(each)) ?? '';
}

function resolve(value: unknown, nodes: readonly Node[]): Node | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isNode(one)) return null;
  const id = one['@id'];
  return one['name'] === undefined && typeof id === 'string'
    ? (nodes.find((node) => node['@id'] === id && node['name'] !== undefined) ?? one)
    : one;
}

function names(value: unknown, nodes: readonly Node[]): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value.slice(0, 20) as unknown[]) : [value];
  return list.flatMap((each) => {
    const name = text(each) ?? text(resolve(each, nodes)?.['name']);
    return name === null || /^https?:/.test(name) ? [] : [name];
  });
}

function text(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return null;
  if (one.length > LONGEST_TEXT) return null;
  const plain = (one.includes('&') ? decodeHTML(one) : one).replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

function addressOf(value: unknown): string | null {
  return text(value) ?? (isNode(value) ? text(value['@id']) : null);
}
