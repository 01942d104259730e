import { LEFT, RIGHT, SHIFT, type ParserState } from '../../src/text/parserState.ts';

/**
 * How many arcs of the right tree each transition puts out of reach (Goldberg and Nivre 2013, for arc-hybrid); Infinity where it
 * is not allowed. `heads` holds the right head of each word, the root being the sentence's length.
 */
export function countLosses(state: ParserState, heads: Int32Array, losses: Float64Array): void {
  const { depth, next, stack, length } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  losses.fill(Infinity);
  if (state.allows(SHIFT)) {
    let loss = 0;
    for (let at = 0; at < depth; at++) {
      if (heads[stack[at]!] === next) loss++;
      if (at < depth - 1 && heads[next] === stack[at]) loss++;
    }
    losses[SHIFT] = loss;
  }
  if (s0 < 0) return;
  let below = 0;
  for (let at = next; at < length; at++) if (heads[at] === s0) below++;
  const head = heads[s0]!;
  if (state.allows(LEFT)) losses[LEFT] = below + (head === s1 || head > next ? 1 : 0);
  if (state.allows(RIGHT)) losses[RIGHT] = below + (head >= next ? 1 : 0);
}
