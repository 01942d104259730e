import type { Proposals, Warning } from '../model/index.ts';
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
  return { proposals, warnings: [...asked.warnings, ...warnings], gaps: asked.warnings.length > 0 };
}
