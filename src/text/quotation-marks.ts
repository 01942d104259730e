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

/** A straight mark that ends a curly quotation: “We left," said Bell. It stands after a comma or a stop. */
export function closesCurly(text: string, at: number): boolean {
  return text[at] === '"' && /[.,!?…]/.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

/** A straight mark that opens a quotation: after white space, before a word. */
export function opensStraight(text: string, at: number): boolean {
  return text[at] === '"' && /\s/.test(text[at - 1] ?? ' ') && /[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

/** Quotations of one line that open and close in it, marks included, outermost only, in text order. */
export function closedQuotations(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closer = '';
  let straight = -1;
  for (let at = line.start; at < line.end; at++) {
    const mark = text[at] ?? '';
    if (open >= 0) {
      if (closer === '”' && straight < 0 && closesCurly(text, at)) straight = at;
      else if (straight >= 0 && (mark === '“' || opensStraight(text, at))) {
        found.push({ start: open, end: straight + 1 });
        at = straight;
        open = -1;
        straight = -1;
        continue;
      }
      if (mark === closer && closes(text, at, mark)) {
        found.push({ start: open, end: at + 1 });
        open = -1;
        straight = -1;
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
