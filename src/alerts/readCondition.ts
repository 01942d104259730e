import { foldWords } from './foldWords.ts';
import type { AlertCondition } from './rule.ts';
import { readFields, readFlag, readTexts, sayValue, type Complain } from './ruleFields.ts';

const FIELDS = ['words', 'outlets', 'conflict', 'changedFact', 'secondOrigin', 'newStory', 'articles'];
const WORDS = { what: 'words or phrases', most: 100, longest: 200, passes: (text: string) => foldWords(text) !== ' ' };
const OUTLETS = {
  what: 'names or domains of outlets',
  most: 100,
  longest: 200,
  passes: (text: string) => text.trim() !== '',
};
const MOST_ARTICLES = 10_000;

/** The `when` of a rule; what is wrong in it is told, and stands as if it were left out. */
export function readCondition(value: unknown, complain: Complain): AlertCondition {
  const when = readFields(value, 'when', FIELDS, complain) ?? {};
  if (
    typeof value === 'object' &&
    value !== null &&
    FIELDS.every((name) => when[name] === undefined || when[name] === false)
  )
    complain('when', `must ask for something: give one or more of ${FIELDS.join(', ')}`);
  return {
    words: readWords(when.words, complain),
    outlets: readTexts(when.outlets, 'when.outlets', OUTLETS, complain),
    conflict: readConflict(when.conflict, complain),
    changedFact: readFlag(when.changedFact, 'when.changedFact', false, complain),
    secondOrigin: readFlag(when.secondOrigin, 'when.secondOrigin', false, complain),
    newStory: readFlag(when.newStory, 'when.newStory', false, complain),
    articles: readArticles(when.articles, complain),
  };
}

function readWords(value: unknown, complain: Complain): AlertCondition['words'] {
  if (value === undefined) return null;
  const fields = readFields(value, 'when.words', ['all', 'any'], complain);
  if (fields === null) return null;
  if (fields.all === undefined && fields.any === undefined)
    complain('when.words', 'must hold “all”, “any” or both, each a list of words or phrases');
  return {
    all: readTexts(fields.all, 'when.words.all', WORDS, complain),
    any: readTexts(fields.any, 'when.words.any', WORDS, complain),
  };
}

function readConflict(value: unknown, complain: Complain): AlertCondition['conflict'] {
  if (value === undefined) return null;
  if (value === 'new' || value === 'firm') return value;
  complain('when.conflict', `must be “new” or “firm”, and is ${sayValue(value)}`);
  return null;
}

function readArticles(value: unknown, complain: Complain): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= MOST_ARTICLES) return value;
  complain('when.articles', `must be a whole number from 2 to ${MOST_ARTICLES}, and is ${sayValue(value)}`);
  return null;
}
