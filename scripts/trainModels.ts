import type { PairModels } from '../src/points/alignPoints.ts';
import type { Examples } from './claimEvents.ts';
import { TRAINING, trainNets } from './trainNet.ts';

/**
 * The nets of src/points/pairs/pair-model.json, learnt from some events. Each further `set` takes other seeds, 0 the product's; `votes` are
 * the nets at most that vote, for measurements that train many times.
 */
export function trainModels(events: readonly Examples[], set = 0, votes = Infinity): PairModels {
  const train = (name: keyof Examples): PairModels['any'] => {
    const { seeds, ...training } = TRAINING[name];
    return trainNets(
      events.flatMap((one) => one[name]),
      { ...training, seeds: seeds.slice(0, votes).map((seed) => seed + 100 * set) },
    );
  };
  return { any: train('any'), fit: train('fit'), figures: train('figures') };
}
