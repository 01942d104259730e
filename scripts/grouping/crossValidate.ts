import type { PairWeights } from '../../src/stories/pairWeights.ts';
import { seededNumbers } from '../treebank.ts';
import { meanOf, scoreArticles, type ArticleScore, type BCubed } from './bcubed.ts';
import { fitLogistic } from './fitLogistic.ts';
import { FOLDS, inOrder, PACKS, type Labelled } from './labelledArticles.ts';
import { smallArchives } from './madeArchives.ts';
import { groupWith } from './mergeArchive.ts';
import { drawTogether, takeDates } from './moveDates.ts';
import type { PairRow } from './pairRows.ts';

/** So many small archives of each fold are grouped. */
const SMALL = 40;
const SEED = 99;

/** One figure: what was grouped, and how well. */
export interface Figure {
  readonly name: string;
  readonly score: BCubed;
}

interface Whole {
  readonly name: string;
  readonly articles: readonly Labelled[];
}

/** Each pack, all in one and these on the same days, and a dated pack without dates; grouped by one set of weights. */
export function measureAll(articles: readonly Labelled[], weights: PairWeights): Figure[] {
  return wholes(articles).map(({ name, articles: all }) => ({
    name,
    score: meanOf(soundScores(groupWith(all, weights)).map(([, score]) => score)),
  }));
}

/** The same, each article counted where its fold's stories and topics were not learnt from; and small archives of one fold. */
export function measureFolds(articles: readonly Labelled[], rows: readonly PairRow[]): Figure[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    fold,
    weights: fitLogistic(rows.filter((row) => (row.folds & (1 << fold)) === 0)),
  }));
  const found = wholes(articles).map(({ name, articles: all }) => {
    const scores = folds.flatMap(({ fold, weights }) =>
      soundScores(groupWith(all, weights)).filter(([article]) => article.fold === fold),
    );
    return { name, score: meanOf(scores.map(([, score]) => score)) };
  });
  const small = folds.flatMap(({ fold, weights }) => measureSmall(articles, fold, weights));
  return [...found, { name: 'small archives', score: meanOf(small) }];
}

/** Each pack grouped by weights learnt from pairs without an article of it. */
export function measureLeftOut(articles: readonly Labelled[], rows: readonly PairRow[]): Figure[] {
  return PACKS.flatMap((pack, bit) => {
    const weights = fitLogistic(rows.filter((row) => (row.packs & (1 << bit)) === 0));
    return wholes(articles)
      .filter(({ name }) => name.split(' ')[0] === pack)
      .map(({ name, articles: all }) => ({
        name,
        score: meanOf(soundScores(groupWith(all, weights)).map(([, score]) => score)),
      }));
  });
}

function wholes(articles: readonly Labelled[]): Whole[] {
  const packs = PACKS.map((name, pack) => ({ name, articles: articles.filter((one) => one.pack === pack) }));
  const undated = takeDates(packs[PACKS.indexOf('basil')]!.articles);
  return [
    ...packs,
    { name: 'basil undated', articles: undated },
    { name: 'mixed', articles: inOrder(articles) },
    { name: 'mixed, same days', articles: drawTogether(articles, seededNumbers(SEED)) },
  ];
}

function measureSmall(articles: readonly Labelled[], fold: number, weights: PairWeights): ArticleScore[] {
  const own = articles.filter((one) => one.fold === fold && !one.suspect);
  const archives = smallArchives(own, SMALL, seededNumbers(SEED + fold));
  return archives.flatMap((one) => soundScores(groupWith(one, weights)).map(([, score]) => score));
}

/** Scores of the articles whose label is right; the others are taken out of the groups beforehand. */
function soundScores(groups: readonly Labelled[][]): [Labelled, ArticleScore][] {
  return [...scoreArticles(groups.map((group) => group.filter(({ suspect }) => !suspect)))];
}
