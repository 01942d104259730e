import runningTable from '../lang/en/running-words.json' with { type: 'json' };
import type { Article, Finding, Reason, Statement, Value, Variant } from '../model/index.ts';
import type { Evidence } from './evidence.ts';
import { passagesOf, statementsOf } from './variantSupport.ts';

/** Whether a clash is real or the later report only gives a newer state, and why. */
export interface Clash {
  readonly clash: NonNullable<Finding['clash']>;
  readonly reason: Reason;
}

const words = (list: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}])(?:${list.join('|')})(?![\\p{L}])`, 'iu');
const RUNNING_COUNT = words(runningTable.counts);
const RUNNING_WORDS = words(runningTable.words);
const STATES = new Set<Value['kind']>(['action', 'party']);
/** Reports closer than this speak of the same moment. */
const SAME_MOMENT_MS = 15 * 60 * 1000;

interface Side {
  readonly variant: Variant;
  readonly statements: readonly Statement[];
  readonly first: number | null;
  readonly last: number | null;
  readonly moment: string | null;
}

/**
 * Tells an update from a real clash between two variants: a running count (dead, hurt, missing, arrested …) that grows from
 * earlier reports to later ones, or a figure or state whose words tie it to a moment ("so far", "rose to") and that no report
 * gives after the other had come. Everything else is real, times that do not part the reports included.
 */
export function tellUpdate(left: Variant, right: Variant, evidence: Evidence): Clash {
  const [a, b] = [left, right].map((variant) => sideOf(variant, evidence)) as [Side, Side];
  const [early, late] = (a.first ?? 0) <= (b.first ?? 0) ? [a, b] : [b, a];
  const passages = [...passagesOf(early.statements, 2), ...passagesOf(late.statements, 2)];
  const said = early.moment ?? late.moment;
  const apart = early.last !== null && late.first !== null && late.first - early.last >= SAME_MOMENT_MS;
  if (isRunning(left, a, evidence) && isRunning(right, b, evidence)) {
    if (apart && grows(early.variant, late.variant))
      return update(
        'finding-clash-later-figure',
        'The count grows from the earlier reports to the later ones',
        passages,
      );
    if (said !== null && grows(...byFigure(left, right)) && !(early.last !== null && late.first !== null && !apart))
      return update(
        'finding-clash-running-words',
        `A report marks its figure as one of a moment (“${said}”)`,
        passages,
      );
    return real(
      'finding-clash-same-time',
      'The times of the reports do not put the smaller count before the larger one',
      passages,
    );
  }
  if (said !== null && apart && canChange(left) && canChange(right))
    return update('finding-clash-running-words', `A later report marks a state of its moment (“${said}”)`, passages);
  return real(
    'finding-clash-not-running',
    'What the reports give is not a count or state that runs on with time',
    passages,
  );
}

function update(code: Reason['code'], says: string, passages: Reason['passages']): Clash {
  return { clash: 'update', reason: { code, says: `${says}.`, passages } };
}

function real(code: Reason['code'], says: string, passages: Reason['passages']): Clash {
  return { clash: 'real', reason: { code, says: `${says}.`, passages } };
}

function sideOf(variant: Variant, evidence: Evidence): Side {
  const statements = statementsOf([variant], evidence);
  const times = statements.flatMap((one) => stateTime(evidence.articles.get(one.articleId)) ?? []);
  const moments = statements.flatMap((one) => RUNNING_WORDS.exec(wordsOf(one, evidence))?.[0] ?? []);
  return {
    variant,
    statements,
    first: times.length > 0 ? Math.min(...times) : null,
    last: times.length > 0 ? Math.max(...times) : null,
    moment: moments.sort()[0] ?? null,
  };
}

/** The time of the state an article is in: its last update, else its publication. */
function stateTime(article: Article | undefined): number | null {
  const time = article?.updatedAt ?? article?.publishedAt;
  return time ? Date.parse(time.from) : null;
}

function wordsOf(statement: Statement, evidence: Evidence): string {
  const article = evidence.articles.get(statement.articleId);
  const sentence = article?.sentences[statement.sentence] ?? statement.span;
  return article?.text.slice(sentence.start, sentence.end) ?? '';
}

/** A count of what an event goes on to bring about; its noun may stand in the value or in the statement's own words. */
function isRunning(variant: Variant, side: Side, evidence: Evidence): boolean {
  const { value } = variant;
  if (value?.kind !== 'quantity' || value.unit !== null) return false;
  if (RUNNING_COUNT.test(value.counts)) return true;
  return side.statements.some((one) => {
    const text = evidence.articles.get(one.articleId)?.text.slice(one.span.start, one.span.end) ?? '';
    return RUNNING_COUNT.test(text);
  });
}

function grows(early: Variant, late: Variant): boolean {
  const [a, b] = [figureOf(early), figureOf(late)];
  return a !== null && b !== null && a < b;
}

function byFigure(left: Variant, right: Variant): [Variant, Variant] {
  return (figureOf(left) ?? 0) <= (figureOf(right) ?? 0) ? [left, right] : [right, left];
}

function figureOf({ value }: Variant): number | null {
  return value?.kind === 'quantity' ? (value.low ?? value.high) : null;
}

function canChange({ value }: Variant): boolean {
  return value === null || STATES.has(value.kind) || (value.kind === 'quantity' && value.unit === null);
}
