import type { Article, Statement } from '../src/model/index.ts';
import type { PairModels } from '../src/points/alignPoints.ts';
import { scorePair, type PairModel } from '../src/points/pairs/pairModel.ts';
import type { ClashModels } from '../src/points/clashes/valueClashes.ts';
import { examplesOf, labelPairs, LICENSED, readEvents, understandEvent, type ClaimEvent } from './claimEvents.ts';
import { alteredExamples, clashExamples, labelSlots, type ClashExample, type LabelledSlots } from './clashEvents.ts';
import { trainModels } from './trainModels.ts';
import { trainNets, type Example, type Training } from './trainNet.ts';

/** An event with its articles as the product reads them; `packId` gives the id that each has in the event. */
export interface UnderstoodEvent {
  readonly event: ClaimEvent;
  readonly articles: readonly Article[];
  readonly statements: readonly Statement[];
  readonly packId: ReadonlyMap<string, string>;
}

/** How the two nets of src/points/clashes/clash-model.json are trained; see docs/models/clashes.md. */
export const CLASH_TRAINING = {
  slots: { hidden: 8, epochs: 6, rate: 0.003, seeds: [1, 2, 3] },
  clashes: { hidden: 8, epochs: 18, rate: 0.005, seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
} satisfies Record<string, Training>;

const FOLDS = 6;
/** Fewer votes than the product's nets have: six times as many are trained. */
const VOTES = 5;

/** The licensed events of a folder, which nets may learn from, in the order of their names. */
export async function readLicensed(folder: string): Promise<UnderstoodEvent[]> {
  const events = readEvents(folder).filter((one) => LICENSED.test(one.event));
  return Promise.all(events.map(async (event) => ({ event, ...(await understandEvent(event)) })));
}

/** Events in six turns, each turn with nets that learned from the other events alone. */
export interface LeftOut {
  /** Of the event at an index, the nets that have not seen it. */
  readonly pairsFor: (at: number) => PairModels;
  readonly clashesFor: (at: number) => ClashModels;
  /** Of each event, what the nets for conflicts learn from, judged by nets that had not seen it. */
  readonly slots: readonly LabelledSlots[];
  readonly clashes: readonly (readonly ClashExample[])[];
  readonly altered: readonly (readonly Example[])[];
}

/** Trains the nets of every turn. Takes some minutes of one core. */
export function leaveOut(read: readonly UnderstoodEvent[]): LeftOut {
  const lined = read.map(({ event, articles, statements, packId }) =>
    examplesOf(labelPairs(event, articles, statements, packId)),
  );
  const pairs = turns((fold) => trainModels(without(lined, fold), 0, VOTES));
  const slots = read.map(({ event, articles, statements, packId }, at) =>
    labelSlots(event, articles, statements, packId, pairs[at % FOLDS]!),
  );
  const slotNets = turns((fold) =>
    trainNets(
      without(slots, fold).flatMap(({ examples }) => examples),
      CLASH_TRAINING.slots,
    ),
  );
  const scoreFor =
    (at: number): ((signals: readonly number[]) => number) =>
    (signals) =>
      scorePair(signals, slotNets[at % FOLDS]!);
  const clashes = slots.map((one, at) => clashExamples(one, scoreFor(at)));
  const altered = slots.map((one, at) => alteredExamples(one, scoreFor(at)));
  const clashNets = turns((fold): PairModel =>
    trainNets([...without(clashes, fold).flat(), ...without(altered, fold).flat()], CLASH_TRAINING.clashes),
  );
  return {
    pairsFor: (at) => pairs[at % FOLDS]!,
    clashesFor: (at) => ({ slots: slotNets[at % FOLDS]!, clashes: clashNets[at % FOLDS]! }),
    slots,
    clashes,
    altered,
  };
}

function turns<Nets>(train: (fold: number) => Nets): Nets[] {
  return Array.from({ length: FOLDS }, (_, fold) => train(fold));
}

function without<Item>(items: readonly Item[], fold: number): Item[] {
  return items.filter((_, at) => at % FOLDS !== fold);
}
