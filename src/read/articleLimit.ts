import type { Notice } from './draft.ts';

/** Most articles that are read of one input. */
export const MOST_ARTICLES = 10_000;

/** Says how many were left out past the limit; nothing where none were. */
export function tooManyNotice(count: number, what: string): Notice[] {
  if (count <= MOST_ARTICLES) return [];
  const says = `It holds ${count} ${what}; the first ${MOST_ARTICLES} were read and ${count - MOST_ARTICLES} left out.`;
  return [{ code: 'input-too-many', says }];
}
