import type { Article } from '../model/index.ts';

type Format = Article['readFrom']['format'];

/** The format of an input: by what the text looks like first, by the file name where the look does not decide. */
export function detectFormat(name: string, text: string): Format {
  const head = text.slice(0, 20_000).trimStart();
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:jsonl|ndjson)$/.test(extension) || isJsonRow(head)) return 'jsonl';
  if (/^(?:x?html?|shtml|xht|php|aspx?)$/.test(extension) || looksLikeHtml(head)) return 'html';
  return /^(?:md|markdown|mdown|mkd)$/.test(extension) ? 'markdown' : 'text';
}

function isJsonRow(head: string): boolean {
  return /^\{\s*"(?:url|outlet|title|published|text|id)"\s*:/.test(head);
}

function looksLikeHtml(head: string): boolean {
  if (
    /^(?:<!--[^]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article|div|meta)\b/i.test(
      head,
    )
  )
    return true;
  const tags = head.match(/<(?:p|div|span|a|br|h[1-6]|ul|li|td|article|section)\b[^<>]{0,300}>/gi);
  return (tags?.length ?? 0) >= 5;
}
