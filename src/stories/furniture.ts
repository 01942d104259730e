import type { Article } from '../model/index.ts';

/** Whether site furniture stands in place of an article. */
export function isFurniture(article: Article): boolean {
  return article.text === '' && article.headline === null;
}
