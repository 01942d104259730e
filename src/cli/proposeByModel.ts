import type { Article, Proposals, ProposedPoint, Warning } from '../model/index.ts';
import { indexNames } from '../text/namedArticles.ts';
import { askModel, type AskOptions } from './askModel.ts';
import type { ModelToAsk } from './checkModel.ts';
import type { ReadInputs } from './readInputs.ts';
import type { Surroundings } from './surroundings.ts';

/** What a model proposed about the articles read; nothing in it has been checked. */
export interface ProposedByModel {
  readonly proposals: Proposals;
  readonly warnings: readonly Warning[];
  /** True where not all that was to be asked has been answered whole. */
  readonly gaps: boolean;
}

/** What stands where no model is asked. */
export const noProposals: ProposedByModel = { proposals: { points: [], origins: [] }, warnings: [], gaps: false };

/** Asks a model for the points that articles of the story share. Throws Misuse. */
export async function proposeByModel(
  read: ReadInputs,
  model: ModelToAsk,
  options: AskOptions,
  surroundings: Surroundings,
): Promise<ProposedByModel> {
  const { articlesCompared } = await import('../pipeline.ts');
  const { readProposals } = await import('../proposals/readProposals.ts');
  const asked = await askModel(articlesCompared(read), model, options, surroundings);
  const { proposals, warnings } = readProposals(asked.text, { kind: 'model', name: model.name });
  return {
    proposals: { ...proposals, points: proposals.points.map(calling(read.articles)) },
    warnings: [...asked.warnings, ...warnings],
    gaps: asked.warnings.length > 0,
  };
}

/** Calls articles by the names that the user knows them by, where that leaves no doubt: what is said of a proposal names them so. */
function calling(articles: readonly Article[]): (point: ProposedPoint) => ProposedPoint {
  const find = indexNames(articles);
  const names = new Map(articles.map((one) => [one.id, find(one.readFrom.name) === one ? one.readFrom.name : one.id]));
  return (point) => ({
    ...point,
    versions: point.versions.map((one) => ({ ...one, article: names.get(one.article) ?? one.article })),
  });
}
