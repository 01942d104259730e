import familyTable from '../../lang/en/word-families.json' with { type: 'json' };
import irregular from '../../lang/en/irregular-words.json' with { type: 'json' };
import lemmaTable from '../../lang/en/lemmas.json' with { type: 'json' };
import type { Article, Span } from '../../model/index.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import { conceptsOf } from '../pairs/concepts.ts';

/** The content words of a text, each once, and those of them that are names. */
export interface TextWords {
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What two texts have in common, of the second (`held`), and with what else the first says and the names it lacks (`likeness`). */
export interface WordsShared {
  readonly held: number;
  readonly likeness: number;
}

/** How far it counts how much of the first text the second takes up, and what a name counts that the first lacks. */
const TAKEN_UP = 0.8;
const NAME_LACKING = 0.06;

/** What two texts share, each figure counted as one word: those `given`, those `asked` and how many of these are `borneOut`. */
export function shareWords(
  first: TextWords,
  second: TextWords,
  figures: { readonly given: number; readonly asked: number; readonly borneOut: number },
): WordsShared {
  const common = [...second.keys].filter((key) => first.keys.has(key)).length + figures.borneOut;
  const lacking = [...second.names].filter((key) => !first.keys.has(key)).length;
  const held = common / Math.max(1, second.keys.size + figures.asked);
  const takenUp = common / Math.max(1, first.keys.size + Math.max(figures.given, figures.borneOut));
  return { held, likeness: held + TAKEN_UP * takenUp - NAME_LACKING * lacking };
}

/** Verbs as the dictionary gives them: "found" is a verb of its own before it is the past of another. */
const BASES = new Set(lemmaTable.verbs.split(' '));
const FAMILIES = joinFamilies();

/**
 * The content words of an article outside some spans, by keys that are equal for words of one meaning or one root: "killed" and
 * "slain", "took" and "takes", "died" and "death". A text set as a headline, all in capitals, shows no names.
 */
export function wordsOf(article: Article, outside: readonly Span[]): TextWords {
  const words = article.sentences
    .flatMap((span) => conceptsOf(article.text, span))
    .filter((word) => !outside.some((span) => word.start >= span.start && word.end <= span.end));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(article.text.slice(word.start, word.end)));
  const headline = words.length >= SHORTEST_HEADLINE && capitals.length > words.length * MOSTLY;
  return {
    keys: new Set(words.map(({ key }) => familyKey(key))),
    names: new Set(headline ? [] : words.filter(({ kind }) => kind === 'name').map(({ key }) => familyKey(key))),
  };
}

const SHORTEST_HEADLINE = 5;
const MOSTLY = 0.6;

/** One key for all words of a family: from the key of a word to that of its family's first. */
export function familyKey(key: string): string {
  return FAMILIES.get(key) ?? key;
}

/** From the key of each further word of a family to that of its first; past tenses and plurals are families too. */
function joinFamilies(): Map<string, string> {
  const verbs = irregular.verbs.map(([base, ...forms]) => [base!, ...forms.filter((form) => !BASES.has(form))]);
  const joined = new Map<string, string>();
  for (const [first, ...others] of [...familyTable.families, ...verbs, ...irregular.nouns]) {
    const key = conceptKey(first!);
    for (const other of others) {
      const own = conceptKey(other);
      if (own !== key && !joined.has(own)) joined.set(own, joined.get(key) ?? key);
    }
  }
  return joined;
}
