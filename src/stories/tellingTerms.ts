import type { Profile } from './profile.ts';
import type { Vector } from './vector.ts';

/** Terms that are shown for a decision. */
const SHOWN = 5;

/** The terms that bring a vector and a story closest, heaviest first. */
export function tellingTerms(vector: Vector, profile: Profile): number[] {
  const best: { term: number; weight: number }[] = [];
  for (let i = 0; i < vector.size; i++) {
    const term = vector.terms[i]!;
    const weight = vector.weights[i]! * profile.weightOf(term);
    if (weight === 0 || (best.length === SHOWN && weight <= best[SHOWN - 1]!.weight)) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.weight < weight) at--;
    best.splice(at, 0, { term, weight });
    if (best.length > SHOWN) best.pop();
  }
  return best.map(({ term }) => term);
}
