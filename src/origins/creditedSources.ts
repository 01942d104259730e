import wordTable from '../lang/en/official-words.json' with { type: 'json' };
import type { Article, Attribution, Source, Span, Statement } from '../model/index.ts';
import { readNewsName } from './newsNames.ts';
import { plainName } from './sourceNames.ts';
import { standingsIn, type Standing } from './sourceStanding.ts';

/** One statement credited to one source, with what the words around the credit say about it. */
export interface SourceCredit {
  readonly statement: Statement;
  readonly source: Source;
  readonly span: Span;
  /** The body the source speaks for ("a ministry spokesman" gives "ministry"), or null. */
  readonly speaksFor: string | null;
  /** The statement, briefing, paper or post the credit names ("statement"), or null. */
  readonly forum: string | null;
  /** True where that is a thing one can look up: a statement, a court paper, a letter, a post. */
  readonly onRecord: boolean;
  /** True where the cue tells of something made known; false for acts of speech such as praise, blame or a wish. */
  readonly reports: boolean;
  readonly vague: boolean;
  /** In what standing the source speaks in this article, or null where it merely speaks. */
  readonly standing: Standing | null;
  /** The body whose office the source holds, or null. */
  readonly body: string | null;
}

const phrase = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const BEFORE_SPOKESMAN = new RegExp(
  `^(?:(?:an?|the|one) )?(?!(?:an?|the|one) )(.{2,60}?) (?:${phrase(wordTable.speaksFor)})(?![a-z])`,
  'iu',
);
const AFTER_SPOKESMAN = new RegExp(
  `\\b(?:${phrase(wordTable.speaksFor)}) (?:for|of|at|from) (?:the )?([^,;.“”"]{2,60})`,
  'iu',
);
/** "the coastguard's log" is the coastguard's word. */
const PAPER_OF = new RegExp(`^(?:[Tt]he )?(.{2,60})[’']s? (?:${phrase(wordTable.documents)})$`, 'u');
const RANK = new RegExp(`(?:^|[ ,])(?:${phrase(wordTable.policeRanks)})(?:[ .,]|$)`, 'iu');
/** Lower case but for the names of services, so that "the Harbour Post" is no post. */
const FORUM = new RegExp(`(?<![\\p{L}])(?:${phrase(wordTable.forums)})(?![\\p{L}])`, 'u');
const ANNOUNCING = new RegExp(`^(?:${phrase(wordTable.announcing)})`, 'iu');
/** What was posted can be looked up. */
const POSTING = /^(?:tweet|post)(?:s|ed)\b/iu;
const VAGUE = new Set(wordTable.tooVague);
const REPORTING = new RegExp(`(?<![\\p{L}])(?:${wordTable.reporting.join('|')})(?![\\p{L}])`, 'iu');
const ON_RECORD = new Set(wordTable.strongForums);
const VAGUE_BEGINNING = new RegExp(`^(?:${wordTable.vagueBeginnings.join('|')}) `, 'u');
const AROUND = 70;

/** Every credit of the statements, in order; statements that credit nobody by name are left out. */
export function findSourceCredits(
  statements: readonly Statement[],
  articles: ReadonlyMap<string, Article>,
  sources: ReadonlyMap<string, Source>,
): SourceCredit[] {
  const voiceOf = standingsIn(articles);
  return statements.flatMap((statement) => {
    const article = articles.get(statement.articleId);
    const { attribution } = statement;
    const source = attribution?.sourceId == null ? undefined : sources.get(attribution.sourceId);
    if (!article || !attribution || !source) return [];
    const span = attribution.source ?? attribution.cue;
    const words = attribution.source ? article.text.slice(span.start, span.end) : source.name;
    const speaksFor = bodyBehind(words, source);
    return [
      {
        statement,
        source,
        span,
        speaksFor,
        ...forumOf(article.text, attribution),
        reports: REPORTING.test(article.text.slice(attribution.cue.start, attribution.cue.end)),
        vague: isVague(source),
        ...voiceOf(article, source),
      },
    ];
  });
}

/** Nobody in particular, a paper without a name, or an agency or outlet, which is an origin of its own kind. */
function isVague({ name, kind }: Source): boolean {
  const plain = plainName(name);
  if (VAGUE.has(plain) || VAGUE_BEGINNING.test(plain)) return true;
  return kind !== 'person' && readNewsName(name) !== null;
}

function bodyBehind(words: string, source: Source): string | null {
  const owner = PAPER_OF.exec(words)?.[1];
  if (owner !== undefined && !VAGUE.has(plainName(owner))) return owner;
  const after = AFTER_SPOKESMAN.exec(words)?.[1];
  const before = BEFORE_SPOKESMAN.exec(words)?.[1];
  const body = after ?? before ?? null;
  if (body !== null && !VAGUE.has(plainName(body))) return body.replace(/[’']s?$/u, '').trim();
  if (source.kind !== 'document' && RANK.test(words)) return 'police';
  return null;
}

/** Words of a published statement near the cue, quotations left out of the search by staying close to it. */
function forumOf(text: string, attribution: Attribution): Pick<SourceCredit, 'forum' | 'onRecord'> {
  const { cue, source } = attribution;
  const cueWords = text.slice(cue.start, cue.end);
  const from = Math.min(cue.start, source?.start ?? cue.start);
  const to = Math.max(cue.end, source?.end ?? cue.end);
  const before = sameSentence(text.slice(Math.max(0, from - AROUND), from), 'before');
  const after = sameSentence(text.slice(to, to + AROUND), 'after');
  const forum = FORUM.exec(`${before} ${text.slice(from, to)} ${after}`)?.[0] ?? null;
  if (forum !== null) return { forum, onRecord: ON_RECORD.has(forum) };
  return { forum: ANNOUNCING.test(cueWords) ? cueWords : null, onRecord: POSTING.test(cueWords) };
}

function sameSentence(text: string, side: 'before' | 'after'): string {
  const parts = text.split(/[.!?]["”]?\s|["“”\n]/u);
  return (side === 'before' ? parts.at(-1) : parts[0]) ?? '';
}
