import type { Attribution, Span } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';

/** The innermost attribution whose content covers a statement of the sentence with that index, or null. */
export type CreditOf = (sentence: number, statement: Span) => Attribution | null;

/** Share of a statement that must lie in a content: marks and a stray word at its ends may stand outside. */
const COVERED = 0.8;

interface Content {
  readonly span: Span;
  /** Length of all the attribution's content: the smaller, the further in. */
  readonly extent: number;
  readonly attribution: Attribution;
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}

function contentsOf(attributions: readonly Attribution[]): Content[] {
  return attributions
    .flatMap((attribution) => {
      const extent = attribution.content.reduce((sum, span) => sum + lengthOf(span), 0);
      return attribution.content.map((span): Content => ({ span, extent, attribution }));
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function covers(content: Span, statement: Span): boolean {
  const shared = Math.min(content.end, statement.end) - Math.max(content.start, statement.start);
  return shared >= COVERED * lengthOf(statement);
}

/** Makes the attributions of an article answer for its statements, sentence by sentence. */
export function indexCredits(attributions: readonly Attribution[], sentences: readonly Sentence[]): CreditOf {
  const contents = contentsOf(attributions);
  const here: Content[][] = sentences.map(() => []);
  let sentence = 0;
  for (const content of contents) {
    while (sentence < sentences.length && sentences[sentence]!.span.end <= content.span.start) sentence++;
    for (let at = sentence; at < sentences.length && sentences[at]!.span.start < content.span.end; at++) {
      here[at]?.push(content);
    }
  }
  return (index, statement) => {
    let innermost: Content | null = null;
    for (const content of here[index] ?? []) {
      if (!covers(content.span, statement)) continue;
      // Of two of one extent the later is nested in the earlier.
      if (innermost === null || content.extent <= innermost.extent) innermost = content;
    }
    return innermost?.attribution ?? null;
  };
}
