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

/** Prepares the standings of one story: whom the reports are about stands in the openings of two of them. */
export function standingsIn(articles: ReadonlyMap<string, Article>): Standings {
  const openings = [...articles.values()].map(openingOf);
  const known = new Map<string, Voice>();
  const isSubject = (name: string): boolean => {
    const last = name.split(' ').at(-1) ?? name;
    return openings.filter((words) => words.has(last)).length > 1;
  };
  return (article, source) => {
    const key = `${article.id} ${source.id}`;
    const before = known.get(key);
    if (before) return before;
    const voice = voiceOf(article, source);
    const subject = voice.standing === null && isSubjectKind(source) && isSubject(source.name);
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

/** Words in capitals of the headline and the first lines. */
function openingOf({ headline, text }: Article): Set<string> {
  return new Set(`${headline ?? ''} ${text.slice(0, OPENING)}`.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
}
