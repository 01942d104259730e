import type { Article, ArticleTime, Block, Credit, WarningCode, WeighedTime } from '../model/index.ts';
import type { OutletFacts } from './outlet.ts';

/** One article as an adapter read it: all that the page gives, before ids, language, sentences and outlet are settled. */
export interface Draft {
  readonly outlet: OutletFacts;
  /** Who carried it where the input is not the outlet's own page or feed, or null. */
  readonly carriedBy: string | null;
  readonly url: string | null;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly publishedAt: ArticleTime | null;
  readonly updatedAt: ArticleTime | null;
  readonly timesWeighed: readonly WeighedTime[];
  readonly capturedAt: string | null;
  /** Language the input declares, or null. */
  readonly declaredLanguage: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Credits found outside the text. */
  readonly credits: readonly Credit[];
  readonly dropped: Article['dropped'];
  readonly format: Article['readFrom']['format'];
  /** As given by the user, with "#" and the number of the row, item or record for one of many; two of them for one of many in a record. */
  readonly name: string;
  /** SHA-256 in hex of the bytes it was read from, where they are not the whole input: the payload of an archive's record. */
  readonly sha256?: string;
  readonly notices: readonly Notice[];
}

/** A warning before it is known which article it belongs to. */
export interface Notice {
  readonly code: WarningCode;
  readonly says: string;
}

/** What one input gave: drafts, and notices about the input as a whole. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly notices: readonly Notice[];
}

/** A notice of the code. */
export function notice(code: WarningCode, says: string): Notice {
  return { code, says };
}

/** A reading that gives nothing but the reason why. */
export function refuse(code: WarningCode, says: string): Reading {
  return { drafts: [], notices: [notice(code, says)] };
}
