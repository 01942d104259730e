import {
  makeId,
  type Article,
  type Finding,
  type Origin,
  type Outlet,
  type Passage,
  type Point,
  type ProvenanceLink,
  type Quantity,
  type Reason,
  type Report,
  type Span,
  type Statement,
} from '../../src/model/index.ts';
import { article, minute } from '../fixtures/build.ts';

const PLACES = ['pier', 'lock', 'quay', 'ramp', 'slip', 'basin', 'weir', 'dock', 'mole', 'ferry hall'];
const THINGS = ['boats', 'crates', 'lamps', 'ropes', 'barrels', 'pumps', 'signs', 'cabins', 'buoys', 'ladders'];
const NAMES = ['Courier', 'Gazette', 'Observer', 'Herald', 'Dispatch', 'Ledger', 'Beacon', 'Echo'];
const TOWNS = ['Aldmere', 'Bruvik', 'Corran', 'Dunholt', 'Eskby'];

const storyId = makeId('sto', 'flood at many harbours');
const because = (says: string, passages: readonly Passage[]): Reason => ({ code: 'statement-clause', says, passages });

/** Whether outlet `o` speaks to question `q`, and which count it gives: fixed, uneven, with some clashes. */
const speaks = (o: number, q: number): boolean => (o * 7 + q * 13) % 10 < (q % 5 === 0 ? 8 : 3);
const countOf = (o: number, q: number): number => 10 + q + (q % 9 === 0 && o % 3 === 0 ? 5 : 0);
const thing = (q: number): string => `${THINGS[q % 10] ?? ''} on the ${PLACES[Math.floor(q / 10) % 10] ?? ''}`;
const sentence = (o: number, q: number): string => `The storm broke ${countOf(o, q)} ${thing(q)} in row ${q + 1}.`;

interface Told {
  readonly article: Article;
  readonly outlet: Outlet;
  /** Question to statement. */
  readonly statements: ReadonlyMap<number, Statement>;
}

function statementAt(of: Article, index: number, span: Span, o: number, q: number): Statement {
  const words = String(countOf(o, q));
  const start = span.start + 'The storm broke '.length;
  const value: Quantity = {
    kind: 'quantity',
    low: countOf(o, q),
    high: countOf(o, q),
    unit: null,
    counts: thing(q),
    rounded: false,
    bound: null,
  };
  return {
    id: makeId('sta', of.id, span.start),
    articleId: of.id,
    sentence: index,
    span,
    parts: [{ role: 'quantity', value, span: { start, end: start + words.length } }],
    attribution: null,
    hedges: [],
    foundBy: because('A clause with a verb of its own.', [{ articleId: of.id, span }]),
  };
}

function tell(o: number, questions: number): Told {
  const name = `${TOWNS[o % 5] ?? ''} ${NAMES[Math.floor(o / 5) % 8] ?? ''}`;
  const domain = `${name.toLowerCase().replaceAll(' ', '-')}.example`;
  const outlet: Outlet = { id: makeId('out', domain), name, domain, kind: 'newsroom', ownerId: null };
  const asked = Array.from({ length: questions }, (_, q) => q).filter((q) => speaks(o, q));
  const lines = asked.map((q) => sentence(o, q));
  const paragraphs = lines.flatMap((_, at) => (at % 4 === 0 ? [lines.slice(at, at + 4)] : []));
  const hour = String(6 + (o % 14)).padStart(2, '0');
  const of = article({
    outlet,
    file: 'storm.html',
    headline: `Storm breaks up the harbours of ${name.split(' ')[0] ?? ''}`,
    publishedAt: minute(`2026-02-11T${hour}:${String(o).padStart(2, '0')}:00Z`, 'as the page says'),
    paragraphs,
  });
  const statements = new Map(asked.map((q, at) => [q, statementAt(of, at, of.sentences[at]!, o, q)]));
  return { article: of, outlet, statements };
}

function judge(
  q: number,
  told: readonly Told[],
  origins: readonly Origin[],
): { point: Point; finding: Finding } | null {
  const saying = told.flatMap(({ statements, outlet }, o) => {
    const statement = statements.get(q);
    return statement ? [{ statement, outlet, count: countOf(o, q), origin: origins[o]! }] : [];
  });
  if (saying.length === 0) return null;
  const pointId = makeId('poi', storyId, q);
  const counts = [...new Set(saying.map(({ count }) => count))];
  const groups = counts.map((count) => saying.filter((one) => one.count === count));
  const variants = groups.map((group, at) => ({
    id: makeId('var', pointId, at),
    label: `${counts[at] ?? 0} ${thing(q)}`,
    value: group[0]!.statement.parts[0]!.value,
    statementIds: group.map(({ statement }) => statement.id),
  }));
  const passages = saying.map(({ statement }) => ({ articleId: statement.articleId, span: statement.span }));
  const telling = new Set(saying.map(({ statement }) => statement.articleId));
  const independent = new Set(saying.map(({ origin }) => origin.id)).size;
  const alone = saying.length === 1;
  const status =
    counts.length > 1 ? 'conflicting' : alone ? 'one-outlet' : independent > 1 ? 'corroborated' : 'one-origin';
  const reason = because(`The counts of ${thing(q)} were set side by side.`, passages);
  return {
    point: {
      id: pointId,
      storyId,
      asks: 'how-many',
      label: `How many ${thing(q)} broke in row ${q + 1}?`,
      variants,
      silent: told.map((one) => one.article.id).filter((id) => !telling.has(id)),
    },
    finding: {
      id: makeId('fin', pointId),
      pointId,
      status,
      clash: counts.length > 1 ? 'real' : null,
      support: groups.map((group, at) => ({
        variantId: variants[at]!.id,
        outletIds: group.map(({ outlet }) => outlet.id),
        originIds: [...new Set(group.map(({ origin }) => origin.id))],
        independentIds: [...new Set(group.map(({ origin }) => origin.id))],
      })),
      relations:
        counts.length > 1 ? [{ left: variants[0]!.id, right: variants[1]!.id, kind: 'conflicts', reason }] : [],
      reasons: [reason],
      certainty: q % 4 === 0 ? 'possible' : 'firm',
      likelihood: q % 4 === 0 ? (q % 60) / 100 : 0.9,
      foundBy: 'rules',
    },
  };
}

/** An origin for each outlet; each third outlet prints one of three agencies. */
function originsOf(told: readonly Told[]): readonly Origin[] {
  const own = (name: string): Origin => ({
    id: makeId('ori', 'own', name),
    kind: 'own-reporting',
    name,
    ownerId: null,
  });
  const agency = (name: string): Origin => ({ id: makeId('ori', 'agency', name), kind: 'agency', name, ownerId: null });
  const agencies = ['Sundwire', 'Norline', 'Presta'].map(agency);
  return told.map(({ outlet }, o) =>
    o % 3 === 1 ? agencies[o % 9 === 1 ? 0 : o % 9 === 4 ? 1 : 2]! : own(outlet.name),
  );
}

/** A made-up report of `outlets` outlets by about `questions` rows, to see whether the page stays readable and quick. */
export function bigReport(outlets: number, questions: number): Report {
  const told = Array.from({ length: outlets }, (_, o) => tell(o, questions));
  const origins = originsOf(told);
  const judged = Array.from({ length: questions }, (_, q) => judge(q, told, origins)).filter((one) => one !== null);
  const provenance = told.map((one, o): ProvenanceLink => {
    const passage = { articleId: one.article.id, span: one.article.sentences[0]! };
    const kind = origins[o]!.kind === 'agency' ? 'copies' : 'credits';
    return { from: one.article.id, to: origins[o]!.id, kind, reason: because('The text says so.', [passage]) };
  });
  return {
    schemaVersion: 1,
    madeWith: { program: 'twosource', version: '0.1.0', settings: { minOrigins: 2, zone: null } },
    story: {
      id: storyId,
      label: told[0]!.article.headline!,
      articleIds: told.map((one) => one.article.id),
      firstPublishedAt: '2026-02-11T06:00:00.000Z',
      lastPublishedAt: '2026-02-11T19:40:00.000Z',
      grouping: [],
    },
    otherStories: [],
    outlets: told.map((one) => one.outlet),
    articles: told.map((one) => one.article),
    sources: [],
    statements: told.flatMap((one) => [...one.statements.values()]),
    points: judged.map(({ point }) => point),
    origins: [...new Map(origins.map((origin) => [origin.id, origin])).values()],
    provenance,
    findings: judged.map(({ finding }) => finding),
    decisions: [],
    superseded: [],
    proposals: [],
    warnings: [],
  };
}
