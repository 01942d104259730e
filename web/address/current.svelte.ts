import { readAddress, writeAddress, type Address, type View } from './address.ts';

let now = $state.raw<Address>(readAddress(window.location.hash));
let before: Address = { view: 'summary', id: null, choices: {} };

function take(next: Address): void {
  if (writeAddress(next) === writeAddress(now)) return;
  if (now.view !== 'finding') before = now;
  now = next;
}

window.addEventListener('hashchange', () => {
  take(readAddress(window.location.hash));
});

/** The address shown at present; reading it in a component follows every change. */
export function current(): Address {
  return now;
}

/** Opens an address and leaves a step to come back by. */
export function open(address: Address): void {
  // At once, not with the event: a key pressed right after this one must find the new view.
  take(address);
  window.location.hash = writeAddress(address);
}

/** Changes choices of the open view in place; an empty string takes a choice out. */
export function choose(changes: Readonly<Record<string, string>>): void {
  const next: Address = { ...now, choices: { ...now.choices, ...changes } };
  now = next;
  window.history.replaceState(null, '', writeAddress(next));
}

/** Back from an explanation to the view it was opened from. */
export function leaveFinding(): void {
  open(before);
}

/** Choices that go along when the reader changes from one view to another. */
const SHARED = ['q', 'status', 'certainty', 'kind', 'outlet'];

/** Address of a tab, with the filters the reader has set. */
export function tabAddress(view: View): string {
  const from = now.view === 'finding' ? before : now;
  const shared = Object.entries(from.choices).filter(([key]) => SHARED.includes(key));
  return writeAddress({ view, id: null, choices: Object.fromEntries(shared) });
}
