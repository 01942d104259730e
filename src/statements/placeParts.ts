import table from '../lang/en/place-nouns.json' with { type: 'json' };
import type { Part } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';
import { spanOfTokens } from './clauses.ts';
import { bareName } from './partyOfChunk.ts';
import { meets, within, type SentenceFacts } from './sentenceFacts.ts';
import type { StatementRange } from './statementSpans.ts';

const PLACE_NOUNS = new Set(table.nouns);
const PREPOSITIONS = new Set(table.prepositions);

/** Where something is said to be: named places, and phrases such as "near the old pier". */
export function placeParts(sentence: Sentence, range: StatementRange, facts: SentenceFacts): Part[] {
  const span = spanOfTokens(sentence.tokens, range.first, range.last);
  const named = facts.names
    .filter((name) => name.value.kind === 'place' && within(name.span, span))
    .map((name): Part => ({ role: 'place', value: name.value, span: name.span }));
  return [...named, ...phrasesOfPlace(sentence, range, facts, named)];
}

function phrasesOfPlace(
  sentence: Sentence,
  range: StatementRange,
  facts: SentenceFacts,
  named: readonly Part[],
): Part[] {
  const found: Part[] = [];
  sentence.chunks.forEach((chunk, index) => {
    if (chunk.first < range.first || chunk.last > range.last || chunk.kind !== 'noun') return;
    const before = sentence.chunks[index - 1];
    const preposition = before?.kind === 'preposition' ? sentence.tokens[before.first]?.lower : undefined;
    if (preposition === undefined || !PREPOSITIONS.has(preposition)) return;
    if (!PLACE_NOUNS.has(sentence.tokens[chunk.head]?.lemma.toLowerCase() ?? '')) return;
    const bare = bareName(sentence, chunk);
    const taken = [...named, ...facts.times, ...facts.quantities].some((one) => meets(one.span, bare.span));
    if (!taken) found.push({ role: 'place', value: { kind: 'place', name: bare.name }, span: bare.span });
  });
  return found;
}
