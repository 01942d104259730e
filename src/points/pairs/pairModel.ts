/**
 * Small nets that vote: each has one hidden layer of rectified units and a logistic output, and differs by its seed alone.
 * Plain numbers, so that the model can be read and shipped as JSON.
 */
export interface PairModel {
  /** Mean and scale of each signal over the pairs trained on. */
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly nets: readonly Net[];
}

export interface Net {
  /** hidden[h] = weights of hidden unit h over the signals, its bias last. */
  readonly hidden: readonly (readonly number[])[];
  /** Weights over the hidden units, bias last. */
  readonly out: readonly number[];
}

/** Probability (0 to 1) that two statements answer one question, given their signals in the order of SIGNALS. */
export function scorePair(signals: readonly number[], model: PairModel): number {
  const { nets, size } = laidOut(model);
  let sum = 0;
  for (const { weights, units } of nets) sum += 1 / (1 + Math.exp(-levelOf(signals, weights, units, size)));
  return sum / nets.length;
}

/** Hidden units one after the other, each with its bias last, then the output's weights; mean and scale are worked into them. */
interface LaidOut {
  readonly size: number;
  readonly nets: readonly { readonly weights: Float64Array; readonly units: number }[];
}

const layouts = new WeakMap<PairModel, LaidOut>();

function laidOut(model: PairModel): LaidOut {
  const known = layouts.get(model);
  if (known) return known;
  const size = model.mean.length;
  const nets = model.nets.map(({ hidden, out }) => ({
    weights: Float64Array.from([...hidden.flatMap((unit) => onRawSignals(unit, model)), ...out]),
    units: hidden.length,
  }));
  const layout = { size, nets };
  layouts.set(model, layout);
  return layout;
}

function onRawSignals(unit: readonly number[], { mean, scale }: PairModel): number[] {
  const weights = mean.map((_, i) => unit[i]! / scale[i]!);
  return [...weights, weights.reduce((bias, weight, i) => bias - weight * mean[i]!, unit.at(-1)!)];
}

function levelOf(signals: readonly number[], weights: Float64Array, units: number, size: number): number {
  const out = units * (size + 1);
  let sum = weights[out + units]!;
  for (let unit = 0; unit < units; unit++) {
    const from = unit * (size + 1);
    let level = weights[from + size]!;
    for (let i = 0; i < size; i++) {
      const signal = signals[i]!;
      if (signal !== 0) level += weights[from + i]! * signal;
    }
    if (level > 0) sum += level * weights[out + unit]!;
  }
  return sum;
}
