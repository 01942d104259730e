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
export function scorePair(signals: readonly number[], { mean, scale, nets }: PairModel): number {
  const inputs = signals.map((value, i) => (value - mean[i]!) / scale[i]!);
  let sum = 0;
  for (const net of nets) sum += 1 / (1 + Math.exp(-levelOf(inputs, net)));
  return sum / nets.length;
}

function levelOf(inputs: readonly number[], { hidden, out }: Net): number {
  let sum = out.at(-1)!;
  hidden.forEach((weights, unit) => {
    let level = weights.at(-1)!;
    for (let i = 0; i < inputs.length; i++) level += weights[i]! * inputs[i]!;
    if (level > 0) sum += level * out[unit]!;
  });
  return sum;
}
