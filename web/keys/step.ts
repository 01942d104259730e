export type Step = 'next' | 'back' | 'conflict';

type Stepper = (step: Step) => void;
let own: Stepper | null = null;

/** A view with a step of its own (side by side) takes the keys n, p and c; gives back how to return them. */
export function takeSteps(stepper: Stepper): () => void {
  own = stepper;
  return () => {
    if (own === stepper) own = null;
  };
}

function stops(step: Step): HTMLElement[] {
  const wanted = step === 'conflict' ? '[data-step="conflicting"]' : '[data-step]';
  return [...document.querySelectorAll<HTMLElement>(wanted)].filter((stop) => stop.getClientRects().length > 0);
}

function isAfter(stop: HTMLElement, place: Element): boolean {
  return (place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Moves to the next stop of the open view: its own step where it has one, else the focus, around at the end. */
export function step(kind: Step): void {
  if (own) {
    own(kind);
    return;
  }
  const all = stops(kind);
  const place = document.activeElement;
  const away = place === null || place === document.body || place.id === 'view';
  const target =
    kind === 'back'
      ? (all.findLast((stop) => !away && stop !== place && !isAfter(stop, place)) ?? all.at(-1))
      : (all.find((stop) => away || (stop !== place && isAfter(stop, place))) ?? all[0]);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
}
