import {
  makeId,
  type Passage,
  type ProposalOutcome,
  type Proposals,
  type ProposedRelation,
  type Reason,
  type Statement,
} from '../model/index.ts';
import { keyOf, type LocatedPoint } from './locatePoints.ts';

/** What a later stage made of one proposal; the first reason says why. */
export interface Fate {
  readonly outcome: ProposalOutcome['outcome'];
  readonly reasons: readonly Reason[];
}

/** A located point as the points stage takes it, with what was said of its quotes on the way. */
export interface QuotedGroup {
  readonly key: string;
  readonly relation: ProposedRelation | null;
  readonly statements: readonly Statement[];
  readonly notes: readonly Reason[];
}

/** Marks at the ends of a quote that are left out without a word, in characters. */
const MARKS = 4;

/** The statements of located points; `made` gives the statement that quoted words make, or null. */
export function groupsOf(
  located: readonly LocatedPoint[],
  made: (passage: Passage) => Statement | null,
): QuotedGroup[] {
  return located.map(({ proposed, passages, notes }, place) => {
    const quoted = passages.map((passage) => ({ passage, statement: made(passage) }));
    const statements = new Map(quoted.flatMap(({ statement }) => (statement ? [[statement.id, statement]] : [])));
    const further = quoted.flatMap(({ passage, statement }) => noteOn(passage, statement) ?? []);
    return {
      key: keyOf('point', place),
      relation: proposed.relation,
      statements: [...statements.values()],
      notes: [...notes, ...further],
    };
  });
}

function noteOn(passage: Passage, statement: Statement | null): Reason | null {
  if (!statement) {
    const says = 'The words quoted are in no sentence that is read, and were left out.';
    return { code: 'proposal-quote-unread', says, passages: [passage] };
  }
  const { start, end } = statement.span;
  const moved = Math.max(Math.abs(start - passage.span.start), Math.abs(end - passage.span.end));
  const widened = start < passage.span.start || end > passage.span.end;
  if (moved <= MARKS && !widened) return null;
  const says = 'The quote does not begin and end with whole words of one sentence; those were taken.';
  return { code: 'proposal-quote-cut', says, passages: [{ articleId: passage.articleId, span: statement.span }] };
}

/** Reasons that tell how a quote was found and take nothing from it. */
const FOUND_OTHERWISE: ReadonlySet<Reason['code']> = new Set([
  'proposal-quote-white-space',
  'proposal-quote-marks',
  'proposal-quote-repeated',
  'proposal-quote-cut',
]);

/** Every proposal with what became of it, points before origins, in the order proposed. `there` are the ids of the report's points. */
export function concludeProposals(
  proposals: Proposals,
  groups: readonly QuotedGroup[],
  points: ReadonlyMap<string, Fate & { readonly pointId: string | null }>,
  origins: ReadonlyMap<string, Fate & { readonly originId: string | null }>,
  there: ReadonlySet<string>,
): ProposalOutcome[] {
  const ofPoints = proposals.points.map(({ from, relation, gist }, place): ProposalOutcome => {
    const fate = points.get(keyOf('point', place)) ?? NOTHING;
    const notes = groups[place]?.notes ?? [];
    const lost = notes.filter(({ code }) => !FOUND_OTHERWISE.has(code));
    const refused = fate.outcome === 'refused';
    return {
      id: makeId('pro', 'point', place, from.name),
      of: 'point',
      from,
      proposed: relation,
      gist,
      outcome: fate.outcome === 'kept' && lost.length > 0 ? 'changed' : fate.outcome,
      reasons: refused ? [...lost, ...fate.reasons, ...without(notes, lost)] : [...fate.reasons, ...notes],
      pointId: fate.pointId !== null && there.has(fate.pointId) ? fate.pointId : null,
      originId: null,
    };
  });
  const ofOrigins = proposals.origins.map(({ from, kind, name }, place): ProposalOutcome => {
    const { outcome, reasons, originId } = origins.get(keyOf('origin', place)) ?? NOTHING;
    const id = makeId('pro', 'origin', place, from.name);
    return { id, of: 'origin', from, proposed: kind, gist: name, outcome, reasons, pointId: null, originId };
  });
  return [...ofPoints, ...ofOrigins];
}

const NOTHING = { outcome: 'refused', reasons: [], pointId: null, originId: null } as const;

function without(notes: readonly Reason[], some: readonly Reason[]): Reason[] {
  return notes.filter((note) => !some.includes(note));
}
