import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding, Origin, Proposals, Report } from '../src/model/index.ts';
import { compareArticles } from '../src/pipeline.ts';
import { readProposals } from '../src/proposals/readProposals.ts';
import { readInput } from '../src/read/readInput.ts';
import { findingFigures, type JudgedEvent, type MarkedEvent, type ReportedPoint } from './findingKinds.ts';
import { readingFigures } from './readPoints.ts';
import type { BenchTask, Figure } from './task.ts';

interface EventFile {
  readonly event: string;
  readonly articles: readonly { id: string; outlet: string; title: string; published: string | null; text: string }[];
}

interface Prediction {
  readonly points: readonly (ReportedPoint & { readonly relation: string })[];
  readonly origins: readonly { kind: string; name: string; articles: readonly string[] }[];
}

/** Lines up the statements of each event of the pack with the whole journey of the product, and scores points and origins. */
export const claimsTask: BenchTask = {
  name: 'claims',
  run: async (data, out, { proposals } = {}) => {
    if (proposals !== undefined) return runWithProposals(data, join(out, 'proposals'), proposals);
    await predictEvents(data, out);
    const figures = figuresOf(totalOf(data, out));
    const unseen = join(data, 'silver');
    if (!existsSync(unseen)) return figures;
    await predictEvents(unseen, join(out, 'silver'), { wanted: NOT_LEARNED_FROM });
    const judged = [...judgedIn(data, out), ...judgedIn(unseen, join(out, 'silver'), NOT_LEARNED_FROM)];
    return [
      ...figures,
      ...unseenFigures(totalOf(unseen, join(out, 'silver'), NOT_LEARNED_FROM).scores),
      ...findingFigures(judged),
      ...readingFigures(),
    ];
  },
};

/** Events with what was marked and what was predicted. */
function judgedIn(data: string, out: string, wanted?: RegExp): JudgedEvent[] {
  return eventFiles(data, wanted).map((file) => ({
    marked: JSON.parse(readFileSync(join(data, file), 'utf8')) as MarkedEvent,
    reported: (JSON.parse(readFileSync(join(out, file), 'utf8')) as Prediction).points,
  }));
}

/** The same events where a reader's proposals are checked and merged with what the program finds. */
async function runWithProposals(data: string, out: string, proposals: string): Promise<Figure[]> {
  const wanted = new Set(eventFiles(proposals));
  await predictEvents(data, out, { proposals });
  const missing = eventFiles(data).filter((file) => !wanted.has(file));
  if (missing.length > 0) console.error(`claims: no proposals for ${missing.join(', ')}; read without any.`);
  return proposalFigures(totalOf(data, out).scores);
}

/** Silver events that no net learned from; errors on them were read only while origins were traced. */
const NOT_LEARNED_FROM = /^basil-/;

interface PredictOptions {
  readonly wanted?: RegExp;
  readonly proposals?: string;
}

async function predictEvents(data: string, out: string, { wanted, proposals }: PredictOptions = {}): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const file of eventFiles(data, wanted)) {
    const event = JSON.parse(readFileSync(join(data, file), 'utf8')) as EventFile;
    const proposed = proposals === undefined ? undefined : proposalsFor(join(proposals, file));
    writeFileSync(join(out, file), JSON.stringify(await predictEvent(event, proposed), null, 1));
  }
}

function proposalsFor(path: string): Proposals | undefined {
  if (!existsSync(path)) return undefined;
  const { proposals, problem } = readProposals(readFileSync(path, 'utf8'), { kind: 'file', name: basename(path) });
  if (problem !== null) throw new Error(`${path}: ${problem}`);
  return proposals;
}

/** Points and origins of one event, in the scorer's form: article ids of the pack, UTF-16 offsets into its texts. */
export async function predictEvent(event: EventFile, proposals?: Proposals): Promise<Prediction> {
  const settings = { minOrigins: 2, zone: null };
  const packId = new Map<string, string>();
  const read = [];
  for (const { id, outlet, title, published, text } of event.articles) {
    const row = JSON.stringify({ url: null, outlet, title, published, text });
    const one = await readInput({ name: `${id}.jsonl`, bytes: new TextEncoder().encode(row) }, settings);
    for (const article of one.articles) packId.set(article.id, id);
    read.push(one);
  }
  const report = compareArticles(
    {
      articles: read.flatMap((one) => one.articles),
      outlets: read.flatMap((one) => one.outlets),
      warnings: read.flatMap((one) => one.warnings),
    },
    settings,
    proposals === undefined ? {} : { proposals },
  );
  return { points: pointsOf(report, packId), origins: originsOf(report, packId) };
}

function pointsOf(report: Report, packId: ReadonlyMap<string, string>): Prediction['points'] {
  const statements = new Map(report.statements.map((one) => [one.id, one]));
  const findings = new Map(report.findings.map((one) => [one.pointId, one]));
  return report.points.map((point) => ({
    relation: relationOf(findings.get(point.id)!),
    status: findings.get(point.id)!.status,
    certainty: findings.get(point.id)!.certainty,
    versions: point.variants.flatMap((variant) =>
      variant.statementIds.map((id) => {
        const { articleId, span } = statements.get(id)!;
        return { article: packId.get(articleId)!, start: span.start, end: span.end };
      }),
    ),
  }));
}

function relationOf(finding: Finding): string {
  if (finding.status === 'conflicting') return 'conflict';
  if (finding.reasons.some(({ code }) => code === 'proposal-precision-unchecked')) return 'differs-in-precision';
  if (finding.reasons.some(({ code }) => code === 'proposal-agreement-unchecked')) return 'agree';
  if (finding.status === 'one-outlet') return 'single-source';
  return finding.relations.some((one) => one.kind === 'vaguer') ? 'differs-in-precision' : 'agree';
}

const PACK_KIND: Partial<Record<Origin['kind'], string>> = {
  agency: 'agency',
  official: 'statement',
  'shared-text': 'verbatim-reuse',
};

function originsOf(report: Report, packId: ReadonlyMap<string, string>): Prediction['origins'] {
  const articleOf = new Map(report.statements.map((one) => [one.id, one.articleId]));
  return report.origins.flatMap((origin) => {
    const kind = PACK_KIND[origin.kind];
    if (!kind) return [];
    const reached = report.provenance
      .filter((link) => link.to === origin.id)
      .map((link) => articleOf.get(link.from) ?? link.from);
    const articles = [...new Set(reached)].flatMap((id) => packId.get(id) ?? []).sort();
    return [{ kind, name: origin.name, articles }];
  });
}

function eventFiles(data: string, wanted = /./): string[] {
  return readdirSync(data)
    .filter((name) => name.endsWith('.json') && wanted.test(name))
    .sort();
}

interface Scores {
  readonly total: {
    readonly scores: Readonly<Record<string, number | null>>;
    readonly counts: Readonly<Record<string, number>>;
  };
}

function totalOf(data: string, out: string, wanted = /./): Scores['total'] & { readonly articles: number } {
  const scorer = join(import.meta.dirname, '../../shared/bench/claims/score.mjs');
  const files = eventFiles(data, wanted);
  const paths = files.flatMap((file) => [join(data, file), join(out, file)]);
  const { total } = JSON.parse(execFileSync('node', [scorer, '--json', ...paths], { encoding: 'utf8' })) as Scores;
  const events = files.map((file) => JSON.parse(readFileSync(join(data, file), 'utf8')) as EventFile);
  return { ...total, articles: events.reduce((sum, event) => sum + event.articles.length, 0) };
}

type Scored = ReturnType<typeof totalOf>;
type FigureWords = readonly [key: string, says: string, target: number | null, best: string | null];

function toFigures(prefix: string, scores: Scored['scores'], words: readonly FigureWords[], ending = ''): Figure[] {
  return words.map(([key, says, target, best]) => ({
    id: `${prefix}.${key}`,
    says: `${says}${ending}`,
    value: scores[key] ?? null,
    better: 'higher',
    target,
    best,
  }));
}

const LINED_UP = 'statements lined up with the right ones, F1';
const LINED_UP_CLOSELY = 'the same with spans close to the marked words, F1';
const TRUE_CONFLICTS = 'reported conflicts that are marked as conflicts';
const FOUND_CONFLICTS = 'marked conflicts that were reported';
const RELATIONS = 'right relation at points that were found';
const COVERED = 'marked points that were found';
const FOUND_ORIGINS = 'marked origins found';
const TRUE_ORIGINS = 'reported origins that are marked';

/** The same on events of another kind, read less closely: what to expect on texts whose errors nobody read. */
function unseenFigures(scores: Scored['scores']): Figure[] {
  const words: FigureWords[] = [
    ['alignF1', LINED_UP, null, null],
    ['closeF1', LINED_UP_CLOSELY, null, null],
    ['conflictP', TRUE_CONFLICTS, null, null],
    ['conflictR', FOUND_CONFLICTS, null, null],
    ['originR', FOUND_ORIGINS, null, null],
    ['originP', TRUE_ORIGINS, null, null],
  ];
  return toFigures('claims.unseen', scores, words, ', on 15 further events');
}

function proposalFigures(scores: Scored['scores']): Figure[] {
  const words: FigureWords[] = [
    ['alignF1', LINED_UP, 0.93, '0.91 the proposals as they come'],
    ['closeF1', LINED_UP_CLOSELY, 0.84, '0.82, as above'],
    ['conflictP', TRUE_CONFLICTS, 0.93, '0.86, as above'],
    ['conflictR', FOUND_CONFLICTS, 0.93, '0.96, as above'],
    ['relationAcc', RELATIONS, null, '0.91, as above'],
    ['covered', COVERED, null, '0.90, as above'],
    ['originR', FOUND_ORIGINS, null, '0.97, as above'],
    ['originP', TRUE_ORIGINS, null, '0.90, as above'],
  ];
  return toFigures('claims.proposals', scores, words, ', with proposals checked and merged');
}

/** Targets are those for the five events that errors may be read of. */
function figuresOf({ scores, counts, articles }: Scored): Figure[] {
  const words: FigureWords[] = [
    ['alignF1', LINED_UP, 0.8, '0.89 one reading by a frontier language model, other events'],
    ['closeF1', LINED_UP_CLOSELY, 0.62, '0.81, as above'],
    ['conflictP', TRUE_CONFLICTS, 0.7, '0.70, as above'],
    ['conflictR', FOUND_CONFLICTS, 0.5, '0.84, as above'],
    ['relationAcc', RELATIONS, 0.75, '0.88, as above'],
    ['covered', COVERED, 0.82, '0.85, as above'],
    ['originR', FOUND_ORIGINS, 0.92, '0.99, as above'],
    ['originP', TRUE_ORIGINS, 0.55, '0.69, as above'],
  ];
  const shared = (counts.predShared ?? 0) / Math.max(1, articles);
  return [
    ...toFigures('claims', scores, words),
    fewer('claims.shared', 'points of several articles, for each article', shared, 15, '8.5, as above; 7 are marked'),
    fewer('claims.traps', 'look-alikes reported as conflicts, of 34', counts.trapped ?? null, 3, null),
  ];
}

function fewer(id: string, says: string, value: number | null, target: number, best: string | null): Figure {
  return { id, says, value, better: 'lower', target, best };
}
