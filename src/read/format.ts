/** What a decoded text is, before an adapter looks at it; a feed in JSON is "json" here. */
export type TextFormat = 'html' | 'text' | 'markdown' | 'jsonl' | 'json' | 'feed';

/** The format of an input: by what the text looks like first, by the file name where the look does not decide. */
export function detectFormat(name: string, text: string): TextFormat {
  const head = text.slice(0, 20_000).trimStart();
  const extension = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:jsonl|ndjson)$/.test(extension)) return 'jsonl';
  const json = jsonFormat(head, extension);
  if (json !== null) return json;
  if (looksLikeFeed(head, extension)) return 'feed';
  if (/^(?:x?html?|shtml|xht|php|aspx?)$/.test(extension) || looksLikeHtml(head)) return 'html';
  return /^(?:md|markdown|mdown|mkd)$/.test(extension) ? 'markdown' : 'text';
}

function jsonFormat(head: string, extension: string): 'jsonl' | 'json' | null {
  if (!/^(?:\{\s*"[^"\n]{1,60}"\s*:|\[\s*\{)/.test(head)) return extension === 'json' ? 'json' : null;
  if (
    extension === 'json' ||
    head.startsWith('[') ||
    /^\{\s*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head)
  )
    return 'json';
  const end = head.indexOf('\n');
  return end < 0 || head.slice(0, end).trimEnd().endsWith('}') ? 'jsonl' : 'json';
}

function looksLikeFeed(head: string, extension: string): boolean {
  if (!/^<(?:\?xml|!--|!DOCTYPE(?!\s+html)|rss|feed|rdf:RDF)/i.test(head)) return false;
  const root = /<(?:rss|feed|rdf:RDF|html|head|body|div|article)(?=[\s>])/i.exec(head)?.[0];
  return root === undefined ? /^(?:rss|atom|rdf|xml)$/.test(extension) : /^<(?:rss|feed|rdf)/i.test(root);
}

/** True where text looks like an HTML page or a piece of one. */
export function looksLikeHtml(head: string): boolean {
  if (
    /^(?:<!--[^]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article|div|meta)\b/i.test(
      head,
    )
  )
    return true;
  const tags = head.match(/<(?:p|div|span|a|br|h[1-6]|ul|li|td|article|section)\b[^<>]{0,300}>/gi);
  return (tags?.length ?? 0) >= 5;
}
