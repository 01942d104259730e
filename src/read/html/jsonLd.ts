/** What the page's JSON-LD says of the article; each null where it says nothing. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly owner: string | null;
  readonly url: string | null;
  /** Organisations named as where the article comes from. */
  readonly suppliers: readonly string[];
  /** The text of the article as far as the block gives it: often cut short, often without paragraphs. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES =
  /^(?:News|Reportage|AnalysisNews|BackgroundNews|OpinionNews|ReviewNews|AskPublicNews|AdvertiserContent|Satirical|Scholarly|Tech|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|Article)*(?:Article|Posting|Report)$/;
const MOST_NODES = 400;

/** Reads the article node of the JSON-LD blocks; a block that is no JSON counts as absent. */
export function readJsonLd(blocks: readonly string[]): LinkedData {
  const nodes = blocks.flatMap(parseNodes);
  const article = nodes.find((node) => ARTICLE_TYPES.test(typeOf(node))) ?? null;
  const publisher = article === null ? null : resolve(article['publisher'], nodes);
  return {
    headline: text(article?.['headline']) ?? text(article?.['name']),
    authors: names(article?.['author'] ?? article?.['creator'], nodes),
    published: text(article?.['datePublished']) ?? text(article?.['dateCreated']),
    modified: text(article?.['dateModified']),
    publisher: names(article?.['publisher'], nodes)[0] ?? null,
    owner: publisher === null ? null : (names(publisher['parentOrganization'], nodes)[0] ?? null),
    url: text(article?.['url']) ?? addressOf(article?.['mainEntityOfPage']),
    suppliers: names(article?.['sourceOrganization'] ?? article?.['provider'], nodes),
    body: typeof article?.['articleBody'] === 'string' ? article['articleBody'] : null,
  };
}

function parseNodes(block: string): Node[] {
  if (block.length > 500_000) return [];
  const clean = block.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, '');
  const nodes: Node[] = [];
  const open: unknown[] = [parse(clean) ?? parse(clean.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''))];
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

function typeOf(node: Node): string {
  const type: unknown = node['@type'];
  if (Array.isArray(type))
    return String(type.find((each) => typeof each === 'string' && ARTICLE_TYPES.test(each)) ?? '');
  return typeof type === 'string' ? type : '';
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
  const plain = one.replace(/\s+/g, ' ').trim();
  return plain === '' || plain.length > 2000 ? null : plain;
}

function addressOf(value: unknown): string | null {
  return text(value) ?? (isNode(value) ? text(value['@id']) : null);
}
