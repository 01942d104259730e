import type { Net, PairModel } from '../src/points/pairs/pairModel.ts';
import { seededNumbers } from './treebank.ts';

/** One example: signals, the probability wanted, and how much it counts. */
export interface Example {
  readonly signals: ArrayLike<number>;
  readonly target: number;
  readonly weight: number;
}

export interface Training {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** One net is trained for each seed. */
  readonly seeds: readonly number[];
}

/** How the nets of src/points/pairs/pair-model.json are trained. Of figures there are few pairs, so that twenty nets vote; see docs/decisions/0014-what-trees-add.md. */
export const TRAINING = {
  any: { hidden: 12, epochs: 5, rate: 0.003, seeds: [1, 2, 3, 4, 5] },
  fit: { hidden: 12, epochs: 8, rate: 0.003, seeds: [1, 2, 3, 4, 5] },
  figures: { hidden: 6, epochs: 8, rate: 0.003, seeds: Array.from({ length: 20 }, (_, at) => at + 1) },
} satisfies Record<string, Training>;

const BATCH = 32;
const DECAY = 1e-5;

/** Trains the nets of src/points/pairs/pairModel.ts by Adam (Kingma and Ba 2015) on the logistic loss. Same examples and seeds, same nets. */
export function trainNets(examples: readonly Example[], training: Training): PairModel {
  const { mean, scale } = standardise(examples, examples[0]!.signals.length);
  const inputs = inputsOf(examples, mean, scale);
  const nets = training.seeds.map((seed) => trainNet(examples, inputs, mean.length, training, seededNumbers(seed)));
  return { mean: mean.map(short), scale: scale.map(short), nets };
}

function inputsOf(examples: readonly Example[], mean: readonly number[], scale: readonly number[]): Float32Array {
  const size = mean.length;
  const inputs = new Float32Array(examples.length * size);
  examples.forEach(({ signals }, index) => {
    for (let i = 0; i < size; i++) inputs[index * size + i] = (signals[i]! - mean[i]!) / scale[i]!;
  });
  return inputs;
}

function trainNet(
  examples: readonly Example[],
  inputs: Float32Array,
  size: number,
  { hidden, epochs, rate }: Training,
  random: () => number,
): Net {
  const net = startNet(size, hidden, random);
  const steps = Math.ceil(examples.length / BATCH) * epochs;
  const adam = { first: new Float64Array(net.length), second: new Float64Array(net.length), step: 0 };
  const order = examples.map((_, index) => index);
  const gradient = new Float64Array(net.length);
  const levels = new Float64Array(hidden);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      gradient.fill(0);
      const batch = order.slice(from, from + BATCH);
      for (const index of batch)
        addGradient(examples[index]!, { net, gradient, levels, inputs, from: index * size, size, hidden });
      descend(net, gradient, batch.length, adam, rate * (1 - adam.step / steps));
    }
  }
  return readNet(net, size, hidden);
}

function standardise(examples: readonly Example[], size: number): { mean: number[]; scale: number[] } {
  const mean = new Array<number>(size).fill(0);
  const scale = new Array<number>(size).fill(0);
  for (const { signals } of examples) for (let i = 0; i < size; i++) mean[i]! += signals[i]! / examples.length;
  for (const { signals } of examples)
    for (let i = 0; i < size; i++) scale[i]! += (signals[i]! - mean[i]!) ** 2 / examples.length;
  return { mean, scale: scale.map((variance) => Math.sqrt(variance) || 1) };
}

function startNet(size: number, hidden: number, random: () => number): Float64Array {
  const net = new Float64Array(hidden * (size + 1) + hidden + 1);
  for (let unit = 0; unit < hidden; unit++) {
    for (let i = 0; i < size; i++) net[unit * (size + 1) + i] = (random() - 0.5) * 2 * Math.sqrt(3 / size);
    net[hidden * (size + 1) + unit] = random() - 0.5;
  }
  return net;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

interface Pass {
  readonly net: Float64Array;
  readonly gradient: Float64Array;
  readonly levels: Float64Array;
  /** Signals of all examples, standardised; this one's begin at `from`. */
  readonly inputs: Float32Array;
  readonly from: number;
  readonly size: number;
  readonly hidden: number;
}

function addGradient({ target, weight }: Example, { net, gradient, levels, inputs, from, size, hidden }: Pass): void {
  const out = hidden * (size + 1);
  let sum = net[out + hidden]!;
  for (let unit = 0; unit < hidden; unit++) {
    const at = unit * (size + 1);
    let level = net[at + size]!;
    for (let i = 0; i < size; i++) level += net[at + i]! * inputs[from + i]!;
    levels[unit] = Math.max(0, level);
    sum += levels[unit]! * net[out + unit]!;
  }
  const error = (1 / (1 + Math.exp(-sum)) - target) * weight;
  gradient[out + hidden]! += error;
  for (let unit = 0; unit < hidden; unit++) {
    gradient[out + unit]! += error * levels[unit]!;
    if (levels[unit] === 0) continue;
    const at = unit * (size + 1);
    const share = error * net[out + unit]!;
    for (let i = 0; i < size; i++) gradient[at + i]! += share * inputs[from + i]!;
    gradient[at + size]! += share;
  }
}

interface Adam {
  readonly first: Float64Array;
  readonly second: Float64Array;
  step: number;
}

function descend(net: Float64Array, gradient: Float64Array, count: number, adam: Adam, rate: number): void {
  adam.step += 1;
  const [firstBias, secondBias] = [1 - 0.9 ** adam.step, 1 - 0.999 ** adam.step];
  for (let i = 0; i < net.length; i++) {
    const slope = gradient[i]! / count + DECAY * net[i]!;
    adam.first[i] = 0.9 * adam.first[i]! + 0.1 * slope;
    adam.second[i] = 0.999 * adam.second[i]! + 0.001 * slope * slope;
    net[i]! -= (rate * (adam.first[i]! / firstBias)) / (Math.sqrt(adam.second[i]! / secondBias) + 1e-8);
  }
}

function readNet(net: Float64Array, size: number, hidden: number): Net {
  const row = (unit: number): number[] => [...net.slice(unit * (size + 1), (unit + 1) * (size + 1))].map(short);
  return {
    hidden: Array.from({ length: hidden }, (_, unit) => row(unit)),
    out: [...net.slice(hidden * (size + 1))].map(short),
  };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
