/** Running text made of tokenised text, with the way back. */
export interface Untokenised {
  readonly text: string;
  /** Offset in the tokenised text of the unit that stands at an offset of `text`. */
  readonly back: (at: number) => number;
}

const OPENING = /^(?:``|[([{$])$/;
const CLOSING = /^(?:''|[,.;:!?%)\]}]|'s|'S|'re|'ve|'ll|'m|'d|'|n't|\.\.\.)$/;
const FORMS: Readonly<Record<string, string>> = { '``': '“', "''": '”', '-LRB-': '(', '-RRB-': ')' };

/** Puts marks and clitics back to their words and curly marks for typewriter ones, so that the text reads as printed. */
export function untokenise(tokenised: string): Untokenised {
  const origins: number[] = [];
  let text = '';
  let glue = true;
  for (const match of tokenised.matchAll(/\S+/g)) {
    const token = match[0];
    const form = FORMS[token] ?? token;
    if (!glue && !CLOSING.test(token)) {
      origins.push(match.index - 1);
      text += ' ';
    }
    for (let at = 0; at < form.length; at++) origins.push(match.index + Math.min(at, token.length - 1));
    text += form;
    glue = OPENING.test(token);
  }
  origins.push(tokenised.length);
  return { text, back: (at) => origins[at] ?? tokenised.length };
}
