import type { Warning } from '../model/index.ts';
import type { ModelCode } from './failure.ts';

/** What went wrong with requests to a model, each kind once. */
export interface Troubles {
  readonly note: (code: ModelCode, says: string) => void;
  /** In the order in which each kind was first met, with what was said then and how often it was met. */
  readonly warnings: () => readonly Warning[];
}

/** Counts troubles in `of` requests to `whom`. */
export function countTroubles(whom: string, of: number): Troubles {
  const met = new Map<ModelCode, { readonly says: string; times: number }>();
  return {
    note: (code, says) => {
      const known = met.get(code);
      if (known === undefined) met.set(code, { says, times: 1 });
      else known.times++;
    },
    warnings: () =>
      [...met].map(([code, { says, times }]) => {
        const often = times === 1 ? '' : ` So it went with ${times} of ${of} requests.`;
        return { code, says: `${says}${often}`, input: whom, articleId: null };
      }),
  };
}
