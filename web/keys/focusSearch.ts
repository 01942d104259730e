import { tick } from 'svelte';

function field(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('input[type="search"]');
}

function take(input: HTMLInputElement | null): void {
  input?.closest('details')?.setAttribute('open', '');
  input?.focus();
  input?.select();
}

/** Puts the cursor into the search field; where the open view has none, `elsewhere` opens one that does. */
export function focusSearch(elsewhere: () => void): void {
  if (field()) {
    take(field());
    return;
  }
  window.addEventListener(
    'hashchange',
    () =>
      void tick().then(() => {
        take(field());
      }),
    { once: true },
  );
  elsewhere();
}
