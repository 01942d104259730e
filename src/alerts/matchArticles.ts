import { foldWords, holdsWords } from './foldWords.ts';
import type { AlertCondition } from './rule.ts';
import type { StoryArticle } from './storyNews.ts';

/** The articles that have all the words of a condition and come from one of its outlets, in the order given. */
export function matchArticles(when: AlertCondition, articles: readonly StoryArticle[]): readonly StoryArticle[] {
  return articles.filter((article) => isOfOutlets(when, article) && hasWords(when, article));
}

/** True where a condition names no outlet, or that of the article by its name or its domain (also without "www."). */
export function isOfOutlets({ outlets }: AlertCondition, { outlet }: StoryArticle): boolean {
  return outlets.length === 0 || outlets.some((named) => isNamed(named, outlet));
}

function isNamed(named: string, { name, domain }: StoryArticle['outlet']): boolean {
  const wanted = foldWords(named);
  if (wanted !== ' ' && wanted === foldWords(name)) return true;
  return domain !== null && bareDomain(named) === bareDomain(domain);
}

function bareDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^www\./u, '');
}

function hasWords({ words }: AlertCondition, { headline, text }: StoryArticle): boolean {
  if (words === null) return true;
  // A phrase does not run from the headline into the text.
  const folded = `${foldWords(headline ?? '')}\n${foldWords(text)}`;
  const holds = (phrase: string) => holdsWords(folded, phrase);
  return words.all.every(holds) && (words.any.length === 0 || words.any.some(holds));
}
