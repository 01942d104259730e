import type { StorySummary } from '../model/index.ts';
import type { AlertWords } from './alert.ts';
import { changedFacts, type ToldFact } from './changedFacts.ts';
import { exactWords, onOneLine } from './shortWords.ts';
import type { ConflictSide, StoryArticle, StoryChange, StoryConflict } from './storyNews.ts';

/** What happened, in one sentence, with the exact words it is about. */
export interface SaidEvent {
  readonly says: string;
  readonly words: readonly AlertWords[];
  readonly url: string | null;
}

/** Facts of one change that are written out; of the rest the number. */
const FACTS_SAID = 3;
/** Names written out one after another; of the rest the number. */
const NAMES_SAID = 4;

/** A story came to match: which article does. */
export function sayMatch(first: StoryArticle): SaidEvent {
  const says = `${onOneLine(first.outlet.name)} reports what the rule asks for: ${headlineOf(first)}.`;
  return { says, words: [], url: first.url };
}

/** A story that was not there before. */
export function sayNewStory(after: StorySummary, first: StoryArticle): SaidEvent {
  const says = `A new story, reported by ${listed(namesOf(after.outlets))}: ${headlineOf(first)}.`;
  return { says, words: [], url: first.url };
}

/** A story that reached a number of articles. */
export function sayArticles(after: StorySummary, most: number): SaidEvent {
  const from = after.outlets.length === 1 ? '1 outlet' : `${after.outlets.length} outlets`;
  const says = `The story “${onOneLine(after.label)}” has reached ${countOf(most, 'article')}: it has ${after.articleIds.length} now, from ${from}.`;
  return { says, words: [], url: null };
}

/** A story that two independent origins stand behind now. */
export function saySecondOrigin(after: StorySummary): SaidEvent {
  const origins = after.origins.length === 0 ? '' : `; origins known: ${listed(namesOf(after.origins))}`;
  const says = `A second independent origin stands behind the story “${onOneLine(after.label)}” (${after.independentOrigins} now${origins}).`;
  return { says, words: [], url: null };
}

/** Reports that conflict, with the first wording of each side. */
export function sayConflict({ certainty, asks, sides }: StoryConflict): SaidEvent {
  const said = sides.map((side) => `“${onOneLine(side.words[0] ?? '')}” (${listed(side.outlets)})`);
  const says = `Reports ${certainty === 'firm' ? 'conflict' : 'may conflict'} on “${onOneLine(asks)}”: ${said.join(' against ')}.`;
  return { says, words: sides.map(sideWords), url: null };
}

/** A later state of an article that gives facts otherwise. */
export function sayChangedFact({ diff, article }: StoryChange): SaidEvent {
  const facts = changedFacts(diff);
  const further = facts.length - FACTS_SAID;
  const said = facts.slice(0, FACTS_SAID).map(sayFact);
  if (further > 0) said.push(`${further} more`);
  const how = facts.some(({ silent }) => silent) ? ' without a correction notice' : '';
  const says = `${onOneLine(article.outlet.name)} changed ${countOf(facts.length, 'fact')}${how}: ${said.join('; ')}.`;
  return { says, words: facts.flatMap((fact) => factWords(fact, article)), url: article.url };
}

function sayFact({ before, after }: ToldFact): string {
  if (before === null) return `“${onOneLine(after ?? '')}” is new`;
  return after === null ? `“${onOneLine(before)}” is gone` : `“${onOneLine(before)}” became “${onOneLine(after)}”`;
}

function factWords({ before, after }: ToldFact, { outlet }: StoryArticle): AlertWords[] {
  const worded = (as: 'before' | 'after', words: string | null): AlertWords[] =>
    words === null ? [] : [{ as, words: exactWords(words), outlets: [outlet.name] }];
  return [...worded('before', before), ...worded('after', after)];
}

function sideWords({ words, outlets }: ConflictSide): AlertWords {
  return { as: 'side', words: exactWords(words[0] ?? ''), outlets };
}

function headlineOf({ headline, text }: StoryArticle): string {
  return `“${onOneLine(headline ?? text)}”`;
}

function namesOf(named: readonly { readonly name: string }[]): string[] {
  return named.map(({ name }) => name);
}

function listed(names: readonly string[]): string {
  const further = names.length - NAMES_SAID;
  const said = names.slice(0, NAMES_SAID).map(onOneLine).join(', ');
  return further > 0 ? `${said} and ${further} more` : said;
}

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
