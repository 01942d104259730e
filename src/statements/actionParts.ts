import type { Part } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import type { Chunk, Sentence } from '../text/sentence.ts';
import { spanOfTokens } from './clauses.ts';
import { partyOfChunk } from './partyOfChunk.ts';
import type { StatementRange } from './statementSpans.ts';

const NEGATIONS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'nobody',
  'none',
  'nothing',
  'hardly',
  'without',
]);

function inRange(chunk: Chunk | null | undefined, range: StatementRange): chunk is Chunk {
  return chunk != null && chunk.first >= range.first && chunk.last <= range.last;
}

/** The verb group that says what the statement is about: its clause's own, else the first within it. */
function verbOf(sentence: Sentence, range: StatementRange): Chunk | null {
  if (inRange(range.clause.verb, range)) return range.clause.verb;
  return sentence.chunks.find((chunk) => chunk.kind === 'verb' && inRange(chunk, range)) ?? null;
}

/** "carry out": the dictionary form of the verb with its particle. */
function lemmaOf(sentence: Sentence, verb: Chunk): string {
  const head = sentence.tokens[verb.head];
  const after = sentence.tokens[verb.head + 1];
  return after?.xpos === 'RP' ? `${head?.lemma ?? ''} ${after.lower}` : (head?.lemma ?? '');
}

function isNegated(sentence: Sentence, verb: Chunk, subject: Chunk | null): boolean {
  for (let at = Math.max(0, verb.first - 1); at <= verb.last + 1; at++) {
    const token = sentence.tokens[at];
    if (token && (token.xpos === 'RB' || at < verb.first) && NEGATIONS.has(token.lower)) return true;
  }
  return subject !== null && /^(?:no|none|nobody|neither)$/.test(sentence.tokens[subject.first]?.lower ?? '');
}

/** Whether the head of the group is a participle after a form of "be" or "get": the subject is acted on. */
function isPassive(sentence: Sentence, verb: Chunk): boolean {
  if (sentence.tokens[verb.head]?.xpos !== 'VBN') return false;
  for (let at = verb.first; at < verb.head; at++)
    if (/^(?:be|get)$/.test(sentence.tokens[at]?.lemma ?? '')) return true;
  return verb.first === verb.head;
}

function chunkAfter(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  return sentence.chunks.find((one) => one.first > chunk.last && one.kind !== 'adverb');
}

/** "be tense": what a form of "be" says of its subject. */
function stateParts(sentence: Sentence, verb: Chunk, range: StatementRange, negated: boolean): Part[] | null {
  if (sentence.tokens[verb.head]?.lemma !== 'be' || sentence.tokens[verb.head]?.upos !== 'AUX') return null;
  const complement = chunkAfter(sentence, verb);
  if (!inRange(complement, range) || !/^(?:adjective|noun)$/.test(complement.kind)) return null;
  const said = sentence.tokens[complement.head]?.lemma ?? '';
  const span = spanOfTokens(sentence.tokens, complement.first, complement.last);
  return [{ role: 'state', value: { kind: 'action', verb: `be ${said}`, negated }, span }];
}

function roleParts(sentence: Sentence, verb: Chunk, range: StatementRange, names: readonly FoundName[]): Part[] {
  const { clause } = range;
  const passive = isPassive(sentence, verb);
  const parts: Part[] = [];
  const add = (role: 'actor' | 'target', chunk: Chunk | null | undefined): void => {
    if (inRange(chunk, range) && namesSomebody(sentence, chunk))
      parts.push({ role, ...partyOfChunk(sentence, chunk, names) });
  };
  if (verb === clause.verb) add(passive ? 'target' : 'actor', clause.subject);
  const after = chunkAfter(sentence, verb);
  if (passive)
    add(
      'actor',
      clause.phrases.find(
        (one) => one.preposition.first > verb.last && sentence.tokens[one.preposition.first]?.lower === 'by',
      )?.object,
    );
  else if (after?.kind === 'noun') add('target', after);
  return parts;
}

/** A pronoun or a bare determiner names nobody that could be compared. */
function namesSomebody(sentence: Sentence, chunk: Chunk): boolean {
  return !/^(?:PRP|DT|EX|WP)/.test(sentence.tokens[chunk.head]?.xpos ?? '');
}

/** What is done or how something stands, who does it and to whom, as far as the statement's own words say. */
export function actionParts(sentence: Sentence, range: StatementRange, names: readonly FoundName[]): Part[] {
  const verb = verbOf(sentence, range);
  if (verb === null) return [];
  const negated = isNegated(sentence, verb, verb === range.clause.verb ? range.clause.subject : null);
  const state = stateParts(sentence, verb, range, negated);
  const span = spanOfTokens(sentence.tokens, verb.first, verb.last);
  const done: Part = { role: 'action', value: { kind: 'action', verb: lemmaOf(sentence, verb), negated }, span };
  const roles = roleParts(sentence, verb, range, names);
  return state === null ? [done, ...roles] : [...state, ...roles.filter((part) => part.role === 'actor')];
}
