import type { Decision, DecisionOutcome, OutletDecision, Reason, Statement, Warning } from '../model/index.ts';
import type { SettledDecision } from './decidePoints.ts';
import type { FoundOutlets } from './decideOutlets.ts';
import type { Note } from './locateDecisions.ts';
import { idOf, sayDecided } from './signature.ts';

/** What the decisions came to, for the report. */
export interface Conclusion {
  readonly outcomes: readonly DecisionOutcome[];
  readonly warnings: readonly Warning[];
}

/**
 * Every decision with what it changed, in the order of the file, and a warning for each that changed nothing or named what is not
 * there. `findingsOf` gives the findings that rest on a decision.
 */
export function concludeDecisions(
  settled: readonly SettledDecision[],
  outlets: readonly FoundOutlets[],
  findingsOf: (decisionId: string) => readonly string[],
): Conclusion {
  const told = [...settled.map(aboutStatements), ...outlets.map((one) => aboutOutlets(one, findingsOf))].sort(
    (a, b) => a.decision.line - b.decision.line,
  );
  return {
    outcomes: told.map(({ decision, outcome, changed, statementIds, outletIds }) => {
      const { kind, by, at, because, line } = decision;
      const id = idOf(decision);
      const findingIds = outcome === 'applied' ? findingsOf(id) : [];
      return { id, kind, by, at, because, line, outcome, changed, statementIds, outletIds, findingIds };
    }),
    warnings: told.flatMap(warningsOf),
  };
}

interface Told {
  readonly decision: Decision;
  readonly outcome: DecisionOutcome['outcome'];
  readonly changed: string;
  readonly statementIds: readonly string[];
  readonly outletIds: readonly string[];
  readonly notes: readonly Note[];
}

function aboutStatements({ located, outcome, changed, statementIds }: SettledDecision): Told {
  return { decision: located.decision, outcome, changed, statementIds, outletIds: [], notes: located.notes };
}

function aboutOutlets(
  { decision, outletIds, notes, holds, overruled }: FoundOutlets,
  findingsOf: (decisionId: string) => readonly string[],
): Told {
  const base = { decision, outletIds, statementIds: [], notes };
  if (outletIds.length < 2)
    return { ...base, outcome: 'not-applied', changed: 'Fewer than two of the outlets that it names were found.' };
  if (overruled) return { ...base, outcome: 'overruled', changed: 'A later decision says the opposite and holds.' };
  if (!holds) return { ...base, outcome: 'no-change', changed: 'An earlier line decides the same.' };
  const count = findingsOf(holds.decisionId).length;
  if (count === 0) return { ...base, outcome: 'no-change', changed: 'No point counts its origins differently for it.' };
  const points = count === 1 ? '1 point counts' : `${count} points count`;
  return { ...base, outcome: 'applied', changed: `${points} ${count === 1 ? 'its' : 'their'} origins differently.` };
}

/** Notes told of one decision. */
const MOST_NOTES = 3;

const CODES = { 'no-change': 'decision-no-change', overruled: 'decision-overruled' } as const;

function warningsOf({ decision, outcome, changed, notes }: Told): Warning[] {
  const warn = (code: Warning['code'], says: string): Warning => ({
    code,
    says: `Decision of ${decision.by}, line ${decision.line} (${decision.kind}): ${says}`,
    input: null,
    articleId: null,
  });
  const found = notes.slice(0, MOST_NOTES).map(({ code, says }) => warn(code, says));
  if (outcome === 'applied') return found;
  if (outcome === 'not-applied') return found.length > 0 ? found : [warn('decision-unknown', changed)];
  return [...found, warn(CODES[outcome], changed)];
}

const WHAT = {
  same: ['decision-same', 'these statements answer one question'],
  'not-same': ['decision-not-same', 'these statements do not answer one question'],
  'no-conflict': ['decision-no-conflict', 'this is no conflict'],
} as const;

/** The reasons that decisions about statements give the findings that rest on them, by the id of the decision. */
export function decisionReasons(
  settled: readonly SettledDecision[],
  statements: ReadonlyMap<string, Statement>,
): Map<string, Reason> {
  return new Map(
    settled.flatMap(({ located: { decision }, outcome, statementIds }) => {
      const { kind } = decision;
      if (outcome !== 'applied' || kind === 'independent' || kind === 'not-independent') return [];
      const [code, what] = WHAT[kind];
      const passages = statementIds.flatMap((id) => {
        const statement = statements.get(id);
        return statement ? [{ articleId: statement.articleId, span: statement.span }] : [];
      });
      return [[idOf(decision), { code, says: sayDecided(decision, what), passages: passages.slice(0, 6) }] as const];
    }),
  );
}

/** The decisions about outlets that count. */
export function holdingOf(outlets: readonly FoundOutlets[]): OutletDecision[] {
  return outlets.flatMap(({ holds }) => holds ?? []);
}
