import type {
  Article,
  Origin,
  Outlet,
  OutletDecision,
  Point,
  ProvenanceLink,
  Relation,
  Statement,
  Value,
} from '../model/index.ts';
import { indexEvidence, type Evidence } from './evidence.ts';
import type { JudgedPoint } from './judgePoint.ts';

/** One outlet's word on a point: `says` is the variant, `origin` what its article rests on; tests alone use it. */
export interface Saying {
  readonly outlet: string;
  readonly owner?: string;
  readonly says: string;
  readonly origin: { readonly kind: Origin['kind']; readonly name: string; readonly owner?: string };
  /** UTC, to the minute. */
  readonly at?: string;
  readonly value?: Value;
  readonly text?: string;
  /** Words of its text that stand in quotation marks. */
  readonly quoted?: string;
}

const reason = { code: 'origin-unknown', says: 'Made for a test.', passages: [] } as const;

/** A point whose variants are what the sayings say, with the evidence behind them; one article and one statement each. */
export function madeCase(
  sayings: readonly Saying[],
  more: {
    relations?: readonly Pick<Relation, 'left' | 'right' | 'kind'>[];
    minOrigins?: number;
    decided?: readonly OutletDecision[];
  } & Partial<Pick<JudgedPoint, 'certainty' | 'likelihood' | 'clash'>> = {},
): { aligned: JudgedPoint; evidence: Evidence } {
  const statements = sayings.map(madeStatement);
  const labels = [...new Set(sayings.map((saying) => saying.says))];
  const point: Point = {
    id: 'poi-1',
    storyId: 'sto-1',
    asks: 'how-many',
    label: 'How many?',
    variants: labels.map((label) => ({
      id: label,
      label,
      value: sayings.find((saying) => saying.says === label)?.value ?? null,
      statementIds: sayings.flatMap((saying, i) => (saying.says === label ? [statements[i]!.id] : [])),
    })),
    silent: [],
  };
  const relations = (more.relations ?? []).map((relation) => ({
    ...relation,
    reason: {
      code: 'finding-conflict' as const,
      says: `${relation.left} beside ${relation.right}.`,
      passages: statements.map((one) => ({ articleId: one.articleId, span: one.span })),
    },
  }));
  const evidence = indexEvidence({
    articles: sayings.map(madeArticle),
    outlets: sayings.map(madeOutlet),
    statements,
    origins: sayings.map(madeOrigin),
    provenance: sayings.map((saying, i): ProvenanceLink => ({
      from: `art-${i}`,
      to: madeOrigin(saying).id,
      kind: 'credits',
      reason,
    })),
    settings: { minOrigins: more.minOrigins ?? 2, zone: null },
    decided: more.decided ?? [],
  });
  const { certainty = 'firm', likelihood = 1, clash = null } = more;
  return { aligned: { point, relations, certainty, likelihood, clash }, evidence };
}

function madeOrigin({ origin }: Saying): Origin {
  return {
    id: `ori-${origin.kind}-${origin.name}`,
    kind: origin.kind,
    name: origin.name,
    ownerId: origin.owner ?? null,
  };
}

function madeOutlet({ outlet, owner }: Saying): Outlet {
  return { id: `out-${outlet}`, name: outlet, domain: null, kind: 'newsroom', ownerId: owner ?? null };
}

function textOf(saying: Saying): string {
  return saying.text ?? `It is ${saying.says}.`;
}

function madeStatement(saying: Saying, i: number): Statement {
  return {
    id: `sta-${i}`,
    articleId: `art-${i}`,
    sentence: 0,
    span: { start: 0, end: textOf(saying).length },
    parts: saying.quoted === undefined ? [] : [quotePart(textOf(saying), saying.quoted)],
    attribution: null,
    hedges: [],
    foundBy: { code: 'statement-clause', says: 'Made for a test.', passages: [] },
  };
}

function quotePart(text: string, words: string): Statement['parts'][number] {
  const start = text.indexOf(words);
  return { role: 'quote', value: { kind: 'quote', words }, span: { start, end: start + words.length } };
}

function madeArticle(saying: Saying, i: number): Article {
  const text = textOf(saying);
  const from = `${saying.at ?? ''}:00Z`;
  const to = saying.at === undefined ? '' : new Date(Date.parse(from) + 60_000).toISOString();
  return {
    id: `art-${i}`,
    outletId: `out-${saying.outlet}`,
    url: null,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt:
      saying.at === undefined
        ? null
        : { from, to, precision: 'minute', zone: '+00:00', zoneFrom: 'stated', words: saying.at, foundBy: 'row' },
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks: [],
    sentences: [{ start: 0, end: text.length }],
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: `${i}.txt`, sha256: '' },
    dropped: [],
  };
}
