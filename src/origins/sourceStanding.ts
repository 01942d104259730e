import type { Article, Source } from '../model/index.ts';
import { isInstitution } from './institutions.ts';
import { findOffice } from './officeHolders.ts';

/**
 * In what standing a source speaks: as an institution or for one (`body`), from an elected seat (`elected`), as one the report
 * is about (`subject`); null for anybody else, who merely speaks.
 */
export type Standing = 'body' | 'elected' | 'subject';

/** The standing of a source in one article, with the body whose office it holds where the article names it. */
export interface Voice {
  readonly standing: Standing | null;
  readonly body: string | null;
}

/** Tells the standing of sources in the articles of one story. */
export type Standings = (article: Article, source: Source) => Voice;

/** Length of the opening in which a report names what it is about. */
const OPENING = 300;

/** Prepares the standings of one story: whom a report is about stands in its opening and in another article too. */
export function standingsIn(articles: ReadonlyMap<string, Article>): Standings {
  const words = new Map([...articles].map(([id, { text }]) => [id, wordsOf(text)]));
  const openings = new Map([...articles].map(([id, one]) => [id, wordsOf(openingOf(one))]));
  const known = new Map<string, Voice>();
  const isSubject = (article: Article, name: string): boolean => {
    const last = name.split(' ').at(-1) ?? name;
    return (
      (openings.get(article.id)?.has(last) ?? false) &&
      [...words].some(([id, set]) => id !== article.id && set.has(last))
    );
  };
  return (article, source) => {
    const key = `${article.id} ${source.id}`;
    const before = known.get(key);
    if (before) return before;
    const voice = voiceOf(article, source);
    const subject = voice.standing === null && isSubjectKind(source) && isSubject(article, source.name);
    const told: Voice = subject ? { standing: 'subject', body: null } : voice;
    known.set(key, told);
    return told;
  };
}

function voiceOf(article: Article, source: Source): Voice {
  const office = findOffice(article, source);
  if (office) return { standing: office.elected ? 'elected' : 'body', body: office.body };
  if (source.kind === 'person' || source.kind === 'document') return { standing: null, body: null };
  return { standing: isInstitution(source.name) ? 'body' : null, body: null };
}

function isSubjectKind(source: Source): boolean {
  return source.kind === 'person' && /^\p{Lu}/u.test(source.name);
}

function openingOf(article: Article): string {
  return `${article.headline ?? ''} ${article.text.slice(0, OPENING)}`;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
}
