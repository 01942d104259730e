import type { StoryArticle, StorySummary } from '../model/index.ts';
import { paintLines, run, wrapRuns, indent, type Line, type Run } from './layoutRuns.ts';
import { printable } from './printable.ts';
import { sayInstant } from './sayTime.ts';
import type { TerminalSettings } from './terminal.ts';

/** Stories as a list: headline, how they stand, when they were published, and the id that `twosource story` takes. */
export function renderStories(
  summaries: readonly StorySummary[],
  { columns, paint }: Pick<TerminalSettings, 'columns' | 'paint'>,
): string {
  return summaries.map((summary) => paintLines(linesOf(summary, columns), paint)).join('\n');
}

/** The articles of a story as a list, each with the id that `twosource split` takes and why it belongs there. */
export function renderStoryArticles(
  articles: readonly StoryArticle[],
  { columns, paint }: Pick<TerminalSettings, 'columns' | 'paint'>,
): string {
  const inner = Math.max(20, columns - 2);
  return articles
    .map(({ id, headline, outlet, publishedAt, url, name, states, why }) => {
      const when = publishedAt === null ? 'no time of publication' : sayInstant(publishedAt);
      const changed = states > 1 ? ` · ${counted(states, 'state')} held` : '';
      return [
        ...wrapRuns([run(printable(outlet), 'title'), run(`  ${printable(headline ?? '(no headline)')}`)], columns),
        ...indent(wrapRuns([run(printable(why?.says ?? ''))], inner), 2),
        ...indent(wrapRuns([run(`${id} · ${when}${changed} · ${printable(url ?? name)}`, 'dim')], inner), 2),
      ];
    })
    .map((lines) => paintLines(lines, paint))
    .join('\n');
}

function linesOf(summary: StorySummary, columns: number): Line[] {
  const inner = Math.max(20, columns - 2);
  return [
    ...wrapRuns([run(printable(summary.label), 'title')], columns),
    ...indent(wrapRuns(standing(summary), inner), 2),
    ...indent(wrapRuns([run(`${summary.id} · ${sayTimes(summary)}`, 'dim')], inner), 2),
  ];
}

function standing(summary: StorySummary): Run[] {
  const { articleIds, outlets, independentOrigins, openConflicts, corroborated, changedFacts } = summary;
  const parts: Run[] = [
    run(`${counted(articleIds.length, 'article')} of ${counted(outlets.length, 'outlet')}`),
    run(counted(independentOrigins, 'independent origin')),
  ];
  if (corroborated > 0) parts.push(run(`${counted(corroborated, 'point')} corroborated`, 'corroborated'));
  if (openConflicts.firm > 0) parts.push(run(counted(openConflicts.firm, 'conflict'), 'conflicting'));
  if (openConflicts.possible > 0) parts.push(run(counted(openConflicts.possible, 'possible conflict')));
  if (changedFacts > 0) parts.push(run(counted(changedFacts, 'changed fact'), 'update'));
  return parts.flatMap((part, at) => (at === 0 ? [part] : [run(' · ', 'dim'), part]));
}

function sayTimes({ firstPublishedAt, lastPublishedAt, changedAt }: StorySummary): string {
  const captured = `last captured ${sayInstant(changedAt)}`;
  if (firstPublishedAt === null || lastPublishedAt === null) return captured;
  const first = sayInstant(firstPublishedAt);
  const last = sayInstant(lastPublishedAt);
  return `${first === last ? `published ${first}` : `published ${first} to ${last}`}, ${captured}`;
}

function counted(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
