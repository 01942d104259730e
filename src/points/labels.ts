import pluralize from 'pluralize';
import type { Article, Part, Quantity, Question, Span } from '../model/index.ts';
import type { Frame } from './pairs/frames.ts';
import { kindAsked } from './questions.ts';

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

/** What is asked for a measure, by its canonical unit. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  m: 'How long or far',
  s: 'How long',
  kg: 'How heavy',
  'km/h': 'How fast',
  '%': 'What share',
  '\u00b0C': 'How hot',
  score: 'What result',
};

/**
 * A short question by template from the articles' own words: what was counted where a figure says it, else what is asked and the
 * words of the statement that says most, with its answer left out.
 */
export function labelOf(frames: readonly Frame[], asks: Question, articles: readonly Article[]): string {
  const kind = kindAsked(asks);
  const fullest = [...frames].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))[0]!;
  const answer = fullest.focus ?? fullest.statement.parts.find((part) => part.value.kind === kind && kind !== 'quote');
  const figure = answer?.value.kind === 'quantity' ? answer.value : null;
  const counted = figure && asks === 'how-many' ? countedQuestion(mostCounted(figure, frames)) : null;
  if (counted) return counted;
  const asked = (figure?.unit && UNIT_WORDS[figure.unit]) ?? ASK_WORDS[asks];
  const words = withoutAnswer(articles[fullest.article]!.text, fullest.statement.span, answer);
  return `${asked}: ${shorten(words)}`;
}

/** What most figures of a point count, in fewer words where two are as frequent. */
function mostCounted(figure: Quantity, frames: readonly Frame[]): string {
  const told = frames.flatMap(({ focus }) => (focus?.value.kind === 'quantity' ? [focus.value.counts] : []));
  const times = (counts: string): number => told.filter((one) => one === counts).length;
  const [most] = told
    .filter((counts) => counts !== '')
    .sort((a, b) => times(b) - times(a) || a.length - b.length || (a < b ? -1 : 1));
  return most ?? figure.counts;
}

/** "people hurt" gives "How many people were hurt?"; null where what is counted does not make a question. */
function countedQuestion(counts: string): string | null {
  const words = counts.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words[0] === 'time' || words[0] === 'year') return null;
  const act = words.length > 1 && ACT.test(words.at(-1)!) ? words.pop()! : null;
  const things = [...words.slice(0, -1), pluralize(words.at(-1)!)].join(' ');
  return act ? `How many ${things} were ${act}?` : `How many ${things}?`;
}

/** A participle at the end of what is counted: "killed", "hurt", "taken", "shot". */
const ACT = /(?:ed|en|hurt|shot|sent|lost|found|held|caught|missing|dead|alive)$/u;

function withoutAnswer(text: string, span: Span, part: Part | undefined): string {
  if (!part) return text.slice(span.start, span.end);
  const rest = `${text.slice(span.start, part.span.start)} \u2026 ${text.slice(part.span.end, span.end)}`;
  return rest.replace(/^[\s\u2026,]+|[\s\u2026,]+$/gu, '') || text.slice(span.start, span.end);
}

const LABEL_LENGTH = 80;

function shorten(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  if (plain.length <= LABEL_LENGTH) return plain;
  return `${plain.slice(0, LABEL_LENGTH).replace(/\s+\S*$/u, '')} \u2026`;
}
