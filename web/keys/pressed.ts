import { readAddress, VIEWS } from '../address/address.ts';
import { current, leaveFinding, open, tabAddress } from '../address/current.svelte.ts';
import { focusSearch } from './focusSearch.ts';
import { step } from './step.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}

function escape(target: EventTarget | null): void {
  if (isTyping(target)) (target as HTMLElement).blur();
  else if (current().view === 'finding') leaveFinding();
  else document.querySelector<HTMLElement>('[data-closes]')?.click();
}

function act(key: string, toggleHelp: () => void): boolean {
  const view = VIEWS[Number(key) - 1];
  if (view) open(readAddress(tabAddress(view)));
  else if (key === '?') toggleHelp();
  else if (key === '/')
    focusSearch(() => {
      open({ view: 'summary', id: null, choices: current().choices });
    });
  else if (key === 'n') step('next');
  else if (key === 'p') step('back');
  else if (key === 'c') step('conflict');
  else return false;
  return true;
}

/** Acts on a key of the page; keys typed into a field or with a modifier are left to the browser. */
export function pressed(event: KeyboardEvent, toggleHelp: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    escape(event.target);
    return;
  }
  if (!isTyping(event.target) && act(event.key, toggleHelp)) event.preventDefault();
}
