import type { Span } from '../model/index.ts';

const CLOSE_OF: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"', '‘': '’', "'": "'" };

function opens(text: string, at: number, mark: string): boolean {
  if (mark === '“' || mark === '«' || mark === '"') return true;
  return !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && /\p{L}/u.test(text[at + 1] ?? ' ');
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark === '”' || mark === '»' || mark === '"') return true;
  if (/[\p{L}\d]/u.test(text[at + 1] ?? ' ')) return false;
  // A straight mark after a letter is as likely a plural possessive.
  return mark === "'" ? /[.,!?…]/.test(text[at - 1] ?? ' ') : !/\s/.test(text[at - 1] ?? ' ');
}

/** Quotations of one line that open and close in it, marks included, outermost only, in text order. */
export function closedQuotations(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closer = '';
  for (let at = line.start; at < line.end; at++) {
    const mark = text[at] ?? '';
    if (open >= 0) {
      if (mark === closer && closes(text, at, mark)) {
        found.push({ start: open, end: at + 1 });
        open = -1;
      }
      continue;
    }
    const close = CLOSE_OF[mark];
    if (close === undefined || !opens(text, at, mark)) continue;
    open = at;
    closer = close;
  }
  return found;
}
