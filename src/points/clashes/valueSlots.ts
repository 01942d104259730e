import stageTable from '../../lang/en/stage-words.json' with { type: 'json' };
import type { Article, Part, Quantity, Span, Time } from '../../model/index.ts';
import { isStretch, within, type Frame, type SentenceFrame, type StoryWords } from '../pairs/frames.ts';
import type { Concept } from '../pairs/concepts.ts';
import { impliedCounts } from './impliedCounts.ts';

/** A figure or time at one place of a story, with the words around it by which one tells what question it answers. */
export interface ValueSlot {
  readonly part: Part & { readonly value: Quantity | Time };
  readonly article: number;
  readonly sentence: number;
  /** The longest statement that holds it, and the shortest that also shows what it is about. */
  readonly clause: Frame;
  readonly tight: Frame;
  /** Content words of the value itself, of the three beside it on either side, of its clause and of its sentence, without its own. */
  readonly own: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly inClause: ReadonlySet<string>;
  readonly inSentence: ReadonlySet<string>;
  /** The content words next to it; null where its sentence has none. */
  readonly before: string | null;
  readonly after: string | null;
  /** The two words or marks before it, the nearest first, and the two after it; "" where there is none. */
  readonly lead: readonly [string, string];
  readonly tail: readonly [string, string];
  /** Words near it that tell of which of several it is the figure: "first", "new", "another". */
  readonly stages: ReadonlySet<string>;
  /** Its own words in lower case. */
  readonly words: string;
}

/** Every figure and time of a story once, however many statements hold it, by sentence and place. */
export function valueSlots(story: StoryWords, articles: readonly Article[]): ValueSlot[] {
  return story.sentences.flatMap((sentence, index) =>
    [...holdersOf(sentence, articles[sentence.article]!.text).values()].map(({ part, frames }) =>
      slotOf(part, frames, sentence, index, articles[sentence.article]!.text),
    ),
  );
}

interface Held {
  readonly part: ValueSlot['part'];
  readonly frames: Frame[];
}

function holdersOf({ frames }: SentenceFrame, text: string): Map<string, Held> {
  const held = new Map<string, Held>();
  const whole = { start: Math.min(...frames.map(startOf)), end: Math.max(...frames.map(endOf)) };
  const implied = impliedCounts(text, whole);
  for (const frame of frames)
    for (const { role, value, span } of [...frame.statement.parts, ...implied.filter((one) => isIn(one, frame))]) {
      if (value.kind !== 'quantity' && value.kind !== 'time') continue;
      const key = `${value.kind} ${span.start}`;
      const known = held.get(key);
      if (known) known.frames.push(frame);
      else held.set(key, { part: { role, value, span }, frames: [frame] });
    }
  return held;
}

function startOf({ statement }: Frame): number {
  return statement.span.start;
}

function endOf({ statement }: Frame): number {
  return statement.span.end;
}

function isIn({ span }: Part, { statement }: Frame): boolean {
  return within(span, statement.span);
}

function slotOf(
  part: ValueSlot['part'],
  frames: readonly Frame[],
  { concepts, article }: SentenceFrame,
  sentence: number,
  text: string,
): ValueSlot {
  const clauses = frames.filter((frame) => !isStretch(frame));
  const holders = clauses.length > 0 ? clauses : frames;
  const clause = holders.reduce((best, one) => (one.length > best.length ? one : best));
  const [from, to] = placeOf(part.span, concepts);
  const others = (list: readonly Concept[]): Set<string> =>
    keysOf(list.filter(({ start, end }) => start < part.span.start || end > part.span.end));
  return {
    part,
    article,
    sentence,
    clause,
    tight: tightestOf(holders),
    own: keysOf(concepts.slice(from, to)),
    beside: keysOf([...concepts.slice(Math.max(0, from - BESIDE), from), ...concepts.slice(to, to + BESIDE)]),
    inClause: others(clause.concepts),
    inSentence: others(concepts),
    before: concepts[from - 1]?.key ?? null,
    after: concepts[to]?.key ?? null,
    ...wordsAround(text, part.span),
    stages: stagesNear(text, part.span, clause.statement.span),
    words: text.slice(part.span.start, part.span.end).toLowerCase(),
  };
}

const BESIDE = 3;

/** From which to before which concept a span reaches. */
function placeOf(span: Span, concepts: readonly Concept[]): [number, number] {
  const found = concepts.findIndex(({ start }) => start >= span.start);
  const from = found < 0 ? concepts.length : found;
  let to = from;
  while (to < concepts.length && concepts[to]!.end <= span.end) to++;
  return [from, to];
}

function keysOf(concepts: readonly Concept[]): Set<string> {
  return new Set(concepts.map(({ key }) => key));
}

/** Content words that a value needs beside it to show what it is about: itself, the thing told of and one more. */
const ENOUGH = 3;

function tightestOf(frames: readonly Frame[]): Frame {
  const telling = frames.filter(({ keys }) => keys.size >= ENOUGH);
  if (telling.length > 0) return telling.reduce((best, one) => (one.length < best.length ? one : best));
  return frames.reduce((best, one) => (one.length > best.length ? one : best));
}

const REACH = 60;
const TOKEN = /[\p{L}\p{N}'’.-]+|[^\s\p{L}\p{N}]/gu;

function wordsAround(text: string, { start, end }: Span): Pick<ValueSlot, 'lead' | 'tail'> {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .toLowerCase()
      .match(TOKEN) ?? [];
  const after =
    text
      .slice(end, end + REACH)
      .toLowerCase()
      .match(TOKEN) ?? [];
  return { lead: [before.at(-1) ?? '', before.at(-2) ?? ''], tail: [after[0] ?? '', after[1] ?? ''] };
}

const STAGES: ReadonlySet<string> = new Set(stageTable.words);
const STAGE_BEFORE = 45;
const STAGE_AFTER = 35;

function stagesNear(text: string, span: Span, clause: Span): Set<string> {
  const from = Math.max(clause.start, span.start - STAGE_BEFORE);
  const to = Math.min(clause.end, span.end + STAGE_AFTER);
  const around = `${text.slice(from, span.start)} ${text.slice(span.end, to)}`;
  const words = around.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => STAGES.has(word)));
}
