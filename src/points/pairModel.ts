/** A small net: one hidden layer of rectified units, a logistic output. Plain numbers, so it can be read and shipped as JSON. */
export interface PairModel {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  /** hidden[h] = weights of hidden unit h over the signals, its bias last. */
  readonly hidden: readonly (readonly number[])[];
  /** Weights over the hidden units, bias last. */
  readonly out: readonly number[];
}

/** Probability (0 to 1) that two statements answer the same question, given their signals in the order of SIGNALS. */
export function scorePair(signals: readonly number[], model: PairModel): number {
  const inputs = signals.map((value, i) => (value - model.mean[i]!) / model.scale[i]!);
  let sum = model.out.at(-1)!;
  model.hidden.forEach((weights, unit) => {
    let level = weights.at(-1)!;
    for (let i = 0; i < inputs.length; i++) level += weights[i]! * inputs[i]!;
    if (level > 0) sum += level * model.out[unit]!;
  });
  return 1 / (1 + Math.exp(-sum));
}
