import { independentOrigins } from './independentOrigins.ts';
import type { ReportIndex } from './indexReport.ts';
import { run, wrapRuns, type Line, type Run } from './layoutRuns.ts';
import { countOf, scopeLine } from './scopeLine.ts';
import { sayPrinted } from './whoSays.ts';

function outletRuns(index: ReportIndex): Run[] {
  const inStory = new Set(index.report.story.articleIds);
  const outlets = index.report.outlets
    .map((outlet) => ({
      outlet,
      articles: (index.articlesByOutlet.get(outlet.id) ?? []).filter((article) => inStory.has(article.id)),
    }))
    .filter(({ articles }) => articles.length > 0);
  return outlets.flatMap(({ outlet, articles }, at) => {
    const texts = articles.flatMap((article) => sayPrinted(index, article.id) ?? []);
    const printed = [...new Set(texts)].join('; ');
    return [
      ...(at === 0 ? [] : [run(' · ', 'dim')]),
      run(outlet.name, 'strong'),
      ...(printed === '' ? [] : [run(` (${printed})`, 'dim')]),
    ];
  });
}

function outletsInStory(index: ReportIndex): number {
  return new Set(index.report.story.articleIds.flatMap((id) => index.articles.get(id)?.outletId ?? [])).size;
}

/** Label of the story, the three counts apart, the outlets, and for which reports all of it holds. */
export function headLines(index: ReportIndex, columns: number): Line[] {
  const { report } = index;
  const counts = [
    run(countOf(report.story.articleIds.length, 'article'), 'strong'),
    run(' from '),
    run(countOf(outletsInStory(index), 'outlet'), 'strong'),
    run(', resting on '),
    run(countOf(independentOrigins(report).length, 'independent origin'), 'strong'),
  ];
  return [
    ...wrapRuns([run(report.story.label, 'title')], columns),
    ...wrapRuns(counts, columns),
    ...wrapRuns(outletRuns(index), columns),
    ...wrapRuns(
      [run(`What follows holds ${scopeLine(report)}. It says who agrees, not what is true.`, 'dim')],
      columns,
    ),
  ];
}
