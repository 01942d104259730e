import type { Article, Part, Question, Value } from '../model/index.ts';
import type { Frame } from './frames.ts';
import { compareParts, VALUE_KINDS } from './values.ts';

/**
 * What question a group of statements answers: the kind of value that most pairs of its articles have in a comparable form,
 * the more exact kind where two do equally; for one statement alone the most exact kind it has.
 */
export function askOf(frames: readonly Frame[]): Question {
  if (frames.every((frame) => frame.focus !== null)) return questionFor('quantity', frames);
  const counts = new Map<Value['kind'], number>();
  for (const [left, right] of pairsOf(frames)) {
    for (const kind of VALUE_KINDS) {
      const compared = compareParts(left, right, kind);
      if (compared && compared.comparison.kind !== 'unclear') counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const best = VALUE_KINDS.reduce<Value['kind'] | null>(
    (top, kind) => ((counts.get(kind) ?? 0) > (top === null ? 0 : (counts.get(top) ?? 0)) ? kind : top),
    null,
  );
  const alone = frames.length === 1 ? VALUE_KINDS.find((kind) => hasKind(frames[0]!, kind)) : undefined;
  return questionFor(best ?? alone ?? 'action', frames);
}

/** Pairs of frames of different articles; a frame alone is paired with none. */
export function pairsOf(frames: readonly Frame[]): [Frame, Frame][] {
  return frames.flatMap((left, i) =>
    frames.slice(i + 1).flatMap((right): [Frame, Frame][] => (left.article === right.article ? [] : [[left, right]])),
  );
}

/** The kind of value that answers a question; null for what is told and not given as a value. */
export function kindAsked(asks: Question): Value['kind'] | null {
  const kinds: Partial<Record<Question, Value['kind']>> = {
    'how-many': 'quantity',
    'how-much': 'quantity',
    when: 'time',
    where: 'place',
    who: 'party',
    'what-was-said': 'quote',
  };
  return kinds[asks] ?? null;
}

function hasKind(frame: Frame, kind: Value['kind']): boolean {
  return frame.statement.parts.some((part) => part.value.kind === kind);
}

function questionFor(kind: Value['kind'], frames: readonly Frame[]): Question {
  switch (kind) {
    case 'quantity':
      return frames.some((frame) => frame.values.quantities.some((one) => one.unit !== null)) ? 'how-much' : 'how-many';
    case 'time':
      return 'when';
    case 'place':
      return 'where';
    case 'party':
      return 'who';
    case 'quote':
      return 'what-was-said';
    case 'action':
      return frames.filter((frame) => frame.values.hasState).length * 2 > frames.length
        ? 'how-it-stands'
        : 'what-happened';
  }
}

const ASK_WORDS: Record<Question, string> = {
  'how-many': 'How many',
  'how-much': 'How much',
  when: 'When',
  where: 'Where',
  who: 'Who',
  'what-happened': 'What happened',
  'what-was-said': 'What was said',
  'how-it-stands': 'How it stands',
};

/** A short question by template: what is asked, then the words of the statement that says most, with its answer left out. */
export function labelOf(frames: readonly Frame[], asks: Question, articles: readonly Article[]): string {
  const kind = kindAsked(asks);
  const fullest = [...frames].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))[0]!;
  const text = articles[fullest.article]!.text;
  const { span, parts } = fullest.statement;
  const answer = fullest.focus ?? parts.find((part) => part.value.kind === kind && kind !== 'quote');
  return `${ASK_WORDS[asks]}: ${shorten(withoutPart(text, span, answer))}`;
}

function withoutPart(text: string, span: { start: number; end: number }, part: Part | undefined): string {
  if (!part) return text.slice(span.start, span.end);
  const rest = `${text.slice(span.start, part.span.start)} … ${text.slice(part.span.end, span.end)}`;
  return rest.replace(/^[\s…,]+|[\s…,]+$/gu, '');
}

const LABEL_LENGTH = 80;

function shorten(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  if (plain.length <= LABEL_LENGTH) return plain;
  return `${plain.slice(0, LABEL_LENGTH).replace(/\s+\S*$/u, '')} …`;
}
