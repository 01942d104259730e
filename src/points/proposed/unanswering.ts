import withheldTable from '../../lang/en/withheld-words.json' with { type: 'json' };
import type { Article, Reason } from '../../model/index.ts';
import type { Frame } from '../pairs/frames.ts';
import { reasonOn } from './proposalReason.ts';

/** Frames of a proposed point that answer its question, and why the others do not. */
export interface Answering {
  readonly kept: readonly Frame[];
  readonly notes: readonly Reason[];
}

const any = (words: readonly string[]): string => words.join('|');
/** "did not say why", "declined to give details"; not "I don't know", which is what somebody said. */
const WITHHELD = new RegExp(
  `(?<!\\b(?:I|we|you) )\\b(?:(?:${any(withheldTable.not)}) (?:(?:${any(withheldTable.between)}) )*(?:${any(withheldTable.telling)})|(?:${any(withheldTable.alone)}))\\b`,
  'iu',
);

/**
 * Leaves out what answers nothing where the other statements do: words that an answer is not given, and words without a figure where
 * all the others give one and the same.
 */
export function leaveOutUnanswering(frames: readonly Frame[], articles: readonly Article[]): Answering {
  const withheld = frames.filter((frame) => WITHHELD.test(wordsOf(frame, articles)));
  const answering = enough(frames, withheld) ? frames.filter((frame) => !withheld.includes(frame)) : frames;
  const figureless = withoutTheFigure(answering, articles);
  const notes = [
    ...(answering === frames
      ? []
      : withheld.map((frame) => noteOn(frame, 'The words say that the answer is not given'))),
    ...figureless.map((frame) => noteOn(frame, 'The words leave out the figure that all the others give')),
  ];
  return { kept: answering.filter((frame) => !figureless.includes(frame)), notes };
}

function wordsOf({ article, statement }: Frame, articles: readonly Article[]): string {
  return articles[article]!.text.slice(statement.span.start, statement.span.end);
}

/** Whether what is left out is the smaller part, and two articles are left. */
function enough(frames: readonly Frame[], out: readonly Frame[]): boolean {
  const rest = frames.filter((frame) => !out.includes(frame));
  return out.length > 0 && out.length < rest.length && new Set(rest.map((frame) => frame.article)).size > 1;
}

function withoutTheFigure(frames: readonly Frame[], articles: readonly Article[]): Frame[] {
  const told = frames.map((frame) => figuresOf(frame, articles));
  const without = frames.filter((_, i) => told[i]!.length === 0);
  const giving = told.filter((figures) => figures.length > 0);
  const isOneFigure = giving[0]?.some((figure) => giving.every((figures) => figures.includes(figure))) ?? false;
  return isOneFigure && giving.length >= 2 * without.length && enough(frames, without) ? without : [];
}

/** Exact figures of a statement; a calibre or a version (".357", "3.5") is a name. */
function figuresOf({ article, statement }: Frame, articles: readonly Article[]): string[] {
  return statement.parts.flatMap(({ value, span }) => {
    if (value.kind !== 'quantity') return [];
    const isName = articles[article]!.text[span.start - 1] === '.';
    const exact = value.low !== null && value.low === value.high && Number.isInteger(value.low);
    return exact && !isName ? [`${value.low} ${value.unit ?? ''}`] : ['vague'];
  });
}

function noteOn(frame: Frame, says: string): Reason {
  return reasonOn('proposal-answers-nothing', `${says}; they were left out.`, [frame]);
}
