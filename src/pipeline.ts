import packageJson from '../package.json' with { type: 'json' };
import { concludeDecisions, decisionReasons, holdingOf } from './decisions/concludeDecisions.ts';
import { decideOrigins, decideOutlets, withoutIdle } from './decisions/decideOutlets.ts';
import type { DecidedPoint } from './decisions/decidedPoint.ts';
import { decidePoints } from './decisions/decidePoints.ts';
import { locateDecisions, quotedPassages } from './decisions/locateDecisions.ts';
import type { Evidence } from './findings/evidence.ts';
import { indexEvidence, judgeDecided } from './findings/judgePoint.ts';
import type {
  Article,
  Decision,
  Finding,
  Outlet,
  Passage,
  Point,
  Proposals,
  Reason,
  Report,
  RevisionDiff,
  RevisionHistory,
  Settings,
  Source,
  Span,
  Statement,
  Story,
  Warning,
} from './model/index.ts';
import { checkOrigins } from './origins/proposedOrigins.ts';
import { traceOrigins } from './origins/traceOrigins.ts';
import type { AlignedPoint } from './points/alignPoints.ts';
import { alignProposed, type ProposedAlignment } from './points/proposed/alignProposed.ts';
import { openRegrouping } from './points/regroup.ts';
import { concludeProposals, groupsOf } from './proposals/concludeProposals.ts';
import { locateOrigins, locatePoints } from './proposals/locatePoints.ts';
import { NO_PROPOSALS } from './proposals/readProposals.ts';
import { dropHostRepeats } from './read/hostRepeats.ts';
import { compareRevisions } from './revisions/compareRevisions.ts';
import { tellSuperseded } from './revisions/tellSuperseded.ts';
import { findStatements, type FoundStatements } from './statements/findStatements.ts';
import { groupStories } from './stories/groupStories.ts';

/** What reading gave, for all inputs together; `warnings` keep the order of the inputs. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly warnings: readonly Warning[];
}

/** What others say about the articles, to be weighed beside what the program finds. */
export interface Contributions {
  /** What a person decided, as `readDecisions` gives it. */
  readonly decisions?: readonly Decision[];
  /** Points and origins that a reader proposes, as `readProposals` gives them. */
  readonly proposals?: Proposals;
}

/** What is known of articles before they are compared, as an archive keeps it. */
export interface Known {
  /** The story that they make; they are not grouped anew. */
  readonly story: Story;
  /** What `findStatements` found in each, by article; one that is missing is read. */
  readonly statements: ReadonlyMap<string, FoundStatements>;
  /** All states of its articles, the latest being the one compared; empty where nothing is known of earlier ones. */
  readonly histories: readonly RevisionHistory[];
}

/** What two states of one article differ in, who is credited in each included. */
export function compareStates(earlier: Article, later: Article): RevisionDiff {
  const stateOf = (article: Article) => ({ article, statements: findStatements(article).statements });
  return compareRevisions(stateOf(earlier), stateOf(later));
}

/**
 * The whole journey after reading: articles to statements, stories, points, origins and findings.
 * The order of the articles does not change the report. Throws where there is no article at all.
 */
export function compareArticles(
  reading: Reading,
  settings: Settings,
  contributions: Contributions = {},
  known: Known | null = null,
): Report {
  const { decisions = [], proposals = NO_PROPOSALS } = contributions;
  const { articles, warnings, story, otherStories } = findStory(reading, known);
  const [compared, apart] = partBy(articles, ({ id }) => story.articleIds.includes(id));
  const located = locateDecisions(decisions, compared, apart);
  const proposed = locatePoints(proposals.points, compared, apart);
  const quoted = [...quotedPassages(located), ...proposed.flatMap((one) => one.passages)];
  const { read, stretches, made, further, sources } = understand(articles, story, quoted, known);

  const groups = groupsOf(proposed, made);
  const ofGroups = groups.flatMap((group) => group.statements);
  const lined = alignProposed(story, compared, { statements: read, stretches, proposed: ofGroups }, groups);
  const decided = decidePoints(lined.aligned, located, {
    statements: new Map([...further, ...read].map((one) => [one.id, one])),
    made,
    maker: openRegrouping(story, compared, [...read, ...further]),
  });
  const points = decided.points.map((one) => one.aligned.point);
  const statements = [...read, ...usedOf(further, read, points)];

  const found = traceOrigins({ articles: compared, outlets: reading.outlets, statements, sources });
  const traced = checkOrigins(locateOrigins(proposals.origins, compared, apart), found, statements);
  const outlets = outletsOf(articles, reading.outlets);
  const aboutOutlets = decideOutlets(decisions, outlets);
  const holding = holdingOf(aboutOutlets);
  const origins = decideOrigins(traced.origins, holding, outlets);

  const { provenance } = traced;
  const shown = { articles: compared, outlets: reading.outlets, statements, origins, provenance };
  const evidence = indexEvidence({ ...shown, settings, decided: holding });
  const reasons = decisionReasons(decided.settled, evidence.statements);
  const judged = decided.points.map((one) => judgeWithReasons(one, lined, reasons, evidence));
  const findings = judged.map(({ finding }) => finding);
  const concluded = concludeDecisions(decided.settled, aboutOutlets, (id) =>
    judged.flatMap(({ finding, decisionIds }) => (decisionIds.includes(id) ? [finding.id] : [])),
  );
  return {
    schemaVersion: 1,
    madeWith: { program: 'twosource', version: packageJson.version, settings },
    story,
    otherStories,
    outlets,
    articles,
    sources,
    statements,
    points,
    origins: withoutIdle(origins, traced.origins, findings),
    provenance,
    findings,
    superseded: tellSuperseded(known?.histories ?? [], articles),
    decisions: concluded.outcomes,
    proposals: concludeProposals(proposals, groups, lined.fates, traced.fates, new Set(points.map((one) => one.id))),
    warnings: [...warnings, ...concluded.warnings, ...warningsOnStory(articles, otherStories)],
  };
}

/** What the articles of the story say, and the sources of all articles; `quoted` are words of which the statement is asked for. */
function understand(articles: readonly Article[], story: Story, quoted: readonly Passage[], known: Known | null) {
  const understood = articles.map((article) => {
    const asked = spansIn(article, quoted);
    const before = asked.length > 0 || article.publishedAt === null ? undefined : known?.statements.get(article.id);
    return before ?? findStatements(datedBy(story, article), asked);
  });
  const ofStory = understood.filter((_, i) => story.articleIds.includes(articles[i]!.id));
  const stretches = ofStory.flatMap((one) => one.stretches);
  const named = namedBy(quoted, articles, understood);
  return {
    read: ofStory.flatMap((one) => one.statements),
    stretches,
    made: (passage: Passage): Statement | null => named.get(placeOf(passage)) ?? null,
    /** Statements that are not read by themselves: stretches, and what quoted words make. */
    further: [...stretches, ...named.values()].flatMap((one) => one ?? []),
    sources: joinSources(understood.map((one) => one.sources)),
  };
}

/** A finding with what a person or a proposal had to do with its point, and the decisions it rests on. */
function judgeWithReasons(
  { aligned, decisionIds, regrouped }: DecidedPoint<AlignedPoint>,
  { whyProposed, onProposal }: Pick<ProposedAlignment, 'whyProposed' | 'onProposal'>,
  reasons: ReadonlyMap<string, Reason>,
  evidence: Evidence,
): { finding: Finding; decisionIds: readonly string[] } {
  const { finding, decisionIds: aboutOutlets } = judgeDecided(aligned, evidence);
  const decided = decisionIds.flatMap((id) => reasons.get(id) ?? []);
  const proposed = whyProposed.get(finding.pointId) ?? [];
  const foundBy = regrouped ? 'person' : onProposal.has(finding.pointId) ? 'proposal' : finding.foundBy;
  return {
    finding: { ...finding, reasons: [...decided, ...finding.reasons, ...proposed], foundBy },
    decisionIds: [...decisionIds, ...aboutOutlets],
  };
}

/** The articles that `compareArticles` lines up with one another, as it reads them, in its order; what lies outside their sentences is furniture. */
export function articlesCompared(reading: Reading): readonly Article[] {
  const { articles, story } = findStory(reading);
  return articles.filter(({ id }) => story.articleIds.includes(id));
}

/** The story of most articles, and what else was read. */
function findStory(reading: Reading, known: Known | null = null) {
  const { articles: given, warnings } = keepOneOfEach(reading);
  if (known !== null) return { articles: given, warnings, story: known.story, otherStories: [] };
  const articles = dropHostRepeats(given);
  const [story, ...otherStories] = storiesBySize(groupStories(articles));
  if (!story) throw new Error('no-article: compareArticles needs at least one article');
  return { articles, warnings, story, otherStories };
}

/** What a test holds for, and the rest, in their order. */
function partBy<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** Spans of one article among some passages, in their order. */
function spansIn(article: Article, passages: readonly Passage[]): Span[] {
  return passages.flatMap(({ articleId, span }) => (articleId === article.id ? [span] : []));
}

function placeOf({ articleId, span }: Passage): string {
  return `${articleId} ${span.start}-${span.end}`;
}

/** The statement that each quoted passage makes. */
function namedBy(
  quoted: readonly Passage[],
  articles: readonly Article[],
  understood: readonly FoundStatements[],
): Map<string, Statement | null> {
  return new Map(
    articles.flatMap((article, i) =>
      spansIn(article, quoted).map(
        (span, at) => [placeOf({ articleId: article.id, span }), understood[i]?.asked[at] ?? null] as const,
      ),
    ),
  );
}

/** Further statements on which a point rests; of the others nothing is told. */
function usedOf(further: readonly Statement[], read: readonly Statement[], points: readonly Point[]): Statement[] {
  const used = new Set(points.flatMap((point) => point.variants.flatMap((variant) => variant.statementIds)));
  for (const { id } of read) used.delete(id);
  return further.filter((one) => used.delete(one.id));
}

/** The same text from the same outlet counts once, however often it was given; sorted so that input order does not matter. */
function keepOneOfEach(reading: Reading): { articles: Article[]; warnings: Warning[] } {
  const kept = new Map<string, Article>();
  const warnings = [...reading.warnings];
  const byName = [...reading.articles].sort((a, b) => compareText(a.readFrom.name, b.readFrom.name));
  for (const article of byName) {
    const first = kept.get(article.id);
    if (!first) kept.set(article.id, article);
    else
      warnings.push({
        code: 'article-duplicate',
        says: `“${article.readFrom.name}” is the same article as “${first.readFrom.name}”; it counts once.`,
        input: article.readFrom.name,
        articleId: article.id,
      });
  }
  warnings.sort((a, b) => compareText(a.input ?? '', b.input ?? '') || compareText(a.code, b.code));
  return { articles: [...kept.values()].sort(byPublication), warnings };
}

function byPublication(a: Article, b: Article): number {
  return compareText(a.publishedAt?.from ?? '~', b.publishedAt?.from ?? '~') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function storiesBySize(stories: readonly Story[]): Story[] {
  return [...stories].sort((a, b) => b.articleIds.length - a.articleIds.length || compareText(a.id, b.id));
}

function joinSources(perArticle: readonly (readonly Source[])[]): Source[] {
  const joined = new Map<string, Source>();
  for (const source of perArticle.flat()) {
    const known = joined.get(source.id);
    joined.set(source.id, known ? { ...known, mentions: [...known.mentions, ...source.mentions] } : source);
  }
  return [...joined.values()];
}

/**
 * An article without a publication time is read as of the day of the story's first report, so that "several years ago" can be set
 * beside a date; the article in the report keeps its null.
 */
function datedBy(story: Story, article: Article): Article {
  const day = story.firstPublishedAt?.slice(0, 10);
  if (article.publishedAt || !day || !story.articleIds.includes(article.id)) return article;
  const from = `${day}T00:00:00.000Z`;
  const to = new Date(Date.parse(from) + DAY_MS).toISOString();
  const foundBy = 'first report of the story';
  return {
    ...article,
    publishedAt: { from, to, precision: 'day', zone: '+00:00', zoneFrom: 'assumed', words: day, foundBy },
  };
}

const DAY_MS = 86_400_000;

function outletsOf(articles: readonly Article[], outlets: readonly Outlet[]): Outlet[] {
  const used = new Set(articles.map((article) => article.outletId));
  const one = new Map(outlets.filter((outlet) => used.has(outlet.id)).map((outlet) => [outlet.id, outlet]));
  return [...one.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

function warningsOnStory(articles: readonly Article[], otherStories: readonly Story[]): Warning[] {
  const whole = { input: null, articleId: null };
  if (articles.length === 1)
    return [
      { code: 'story-single-article', says: 'Only one article was read, so everything rests on one outlet.', ...whole },
    ];
  if (otherStories.length === 0) return [];
  const apart = otherStories.map((story) => `“${story.label}”`).join(', ');
  return [
    {
      code: 'story-several-events',
      says: `The articles report different events. Not lined up with the others: ${apart}.`,
      ...whole,
    },
  ];
}
