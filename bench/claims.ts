import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Origin, Report } from '../src/model/index.ts';
import { compareArticles } from '../src/pipeline.ts';
import { readInput } from '../src/read/readInput.ts';
import type { BenchTask, Figure } from './task.ts';

interface EventFile {
  readonly event: string;
  readonly articles: readonly { id: string; outlet: string; title: string; published: string | null; text: string }[];
}

interface Prediction {
  readonly points: readonly {
    relation: string;
    versions: readonly { article: string; start: number; end: number }[];
  }[];
  readonly origins: readonly { kind: string; name: string; articles: readonly string[] }[];
}

/** Lines up the statements of each event of the pack with the whole journey of the product, and scores points and origins. */
export const claimsTask: BenchTask = {
  name: 'claims',
  run: async (data, out) => {
    await predictEvents(data, out);
    const unseen = join(data, 'silver');
    if (!existsSync(unseen)) return figuresOf(scoresOf(data, out));
    await predictEvents(unseen, join(out, 'silver'), NOT_LEARNED_FROM);
    return [
      ...figuresOf(scoresOf(data, out)),
      ...unseenFigures(scoresOf(unseen, join(out, 'silver'), NOT_LEARNED_FROM)),
    ];
  },
};

/** Silver events that the pair model did not learn from; errors on them were not read while clashes were weighed. */
const NOT_LEARNED_FROM = /^basil-/;

async function predictEvents(data: string, out: string, wanted = /./): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const file of eventFiles(data, wanted)) {
    const event = JSON.parse(readFileSync(join(data, file), 'utf8')) as EventFile;
    writeFileSync(join(out, file), JSON.stringify(await predictEvent(event), null, 1));
  }
}

/** Points and origins of one event, in the scorer's form: article ids of the pack, UTF-16 offsets into its texts. */
export async function predictEvent(event: EventFile): Promise<Prediction> {
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
  );
  return { points: pointsOf(report, packId), origins: originsOf(report, packId) };
}

function pointsOf(report: Report, packId: ReadonlyMap<string, string>): Prediction['points'] {
  const statements = new Map(report.statements.map((one) => [one.id, one]));
  const findings = new Map(report.findings.map((one) => [one.pointId, one]));
  return report.points.map((point) => ({
    relation: relationOf(findings.get(point.id)!),
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

function scoresOf(data: string, out: string, wanted = /./): Scores['total']['scores'] {
  const scorer = join(import.meta.dirname, '../../shared/bench/claims/score.mjs');
  const paths = eventFiles(data, wanted).flatMap((file) => [join(data, file), join(out, file)]);
  return (JSON.parse(execFileSync('node', [scorer, '--json', ...paths], { encoding: 'utf8' })) as Scores).total.scores;
}

/** The same on events of another kind, read less closely: what to expect on texts whose errors nobody read. */
function unseenFigures(scores: Scores['total']['scores']): Figure[] {
  const figure = (key: string, says: string): Figure => ({
    id: `claims.unseen.${key}`,
    says: `${says}, on 15 further events`,
    value: scores[key] ?? null,
    better: 'higher',
    target: null,
    best: null,
  });
  return [
    figure('alignF1', 'statements lined up with the right ones, F1'),
    figure('closeF1', 'the same with spans close to the marked words, F1'),
    figure('conflictP', 'reported conflicts that are marked as conflicts'),
    figure('conflictR', 'marked conflicts that were reported'),
    figure('originR', 'marked origins found'),
    figure('originP', 'reported origins that are marked'),
  ];
}

function figuresOf(scores: Scores['total']['scores']): Figure[] {
  const figure = (key: string, says: string, target: number | null, best: string | null): Figure => ({
    id: `claims.${key}`,
    says,
    value: scores[key] ?? null,
    better: 'higher',
    target,
    best,
  });
  return [
    figure(
      'alignF1',
      'statements lined up with the right ones, F1',
      0.6,
      '0.89 one reading by a frontier language model, other events',
    ),
    figure('closeF1', 'the same with spans close to the marked words, F1', 0.25, '0.81, as above'),
    figure('conflictP', 'reported conflicts that are marked as conflicts', 0.4, '0.70, as above'),
    figure('conflictR', 'marked conflicts that were reported', 0.2, '0.84, as above'),
    figure('relationAcc', 'right relation at points that were found', null, '0.88, as above'),
    figure('covered', 'marked points that were found', null, '0.85, as above'),
    figure('originR', 'marked origins found', 0.6, '0.99, as above'),
    figure('originP', 'reported origins that are marked', 0.25, '0.69, as above'),
  ];
}
