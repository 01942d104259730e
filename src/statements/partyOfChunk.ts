import type { Party, Span } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import type { Chunk, Sentence } from '../text/sentence.ts';
import { spanOfTokens } from './clauses.ts';
import { meets } from './sentenceFacts.ts';

/** The words of a noun chunk without the determiners it begins with, and where they stand. */
export function bareName(sentence: Sentence, chunk: Chunk): { name: string; span: Span } {
  let first = chunk.first;
  while (first < chunk.last && /^(?:DT|PDT|PRP\$)$/.test(sentence.tokens[first]?.xpos ?? '')) first++;
  const span = spanOfTokens(sentence.tokens, first, chunk.last);
  return { name: sentence.text.slice(span.start, span.end), span };
}

/** Who a noun chunk means: the name found in it with its role, else its own words. */
export function partyOfChunk(
  sentence: Sentence,
  chunk: Chunk,
  names: readonly FoundName[],
): { value: Party; span: Span } {
  const bare = bareName(sentence, chunk);
  const head = sentence.tokens[chunk.head];
  const name = names.find((one) => head !== undefined && meets(one.span, head) && meets(one.span, bare.span));
  if (name === undefined) return { value: { kind: 'party', name: bare.name, role: null }, span: bare.span };
  const value: Party = name.value.kind === 'party' ? name.value : { kind: 'party', name: name.value.name, role: null };
  return { value, span: name.span };
}
