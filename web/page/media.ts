import { MediaQuery } from 'svelte/reactivity';

/** Too narrow for columns side by side. */
export const narrow = new MediaQuery('(max-width: 760px)');

/** While the page is laid out for paper, where nothing can be opened. */
export const printing = new MediaQuery('print');

/** How a scroll that the page makes by itself should move. */
export function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
