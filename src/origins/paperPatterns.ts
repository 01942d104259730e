import wordTable from '../lang/en/paper-words.json' with { type: 'json' };

/** One way to name a paper together with its owner: group `paper`, and `owner` where the pattern holds it. */
export interface PaperPattern {
  readonly pattern: RegExp;
  /** Where the owner stands: in the match, right before it, or before it with an adverb or a day between. */
  readonly owner: 'within' | 'beside' | 'ahead';
  /** True where the paper is a part of the name: "a Maren Gazette poll" is the poll's word, not the paper's. */
  readonly named?: true;
  /** True where the words stand in what is set into the page. */
  readonly setIn?: true;
  /** True where a person would merely be a speaker. */
  readonly noPerson?: true;
}

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** A dot ends a name unless it belongs to a title, an initial or a host name. */
const CAPITAL = `(?:(?:${anyOf(wordTable.shortTitles)})\\.|(?:\\p{Lu}\\.)+|\\p{Lu}(?:[\\p{L}\\p{N}&’'-]|\\.(?=\\p{L}))*)`;
const WORD = `${CAPITAL}(?:/ ?${CAPITAL})*`;
const TAIL = `(?: \\p{Ll}[\\p{L}’'-]+){0,2}? (?:${anyOf(wordTable.ownersTail)})(?![\\p{L}])`;
/** "Maren Ferry Board", "Mr. Lind's campaign", "Maren Gazette/Kvall Post". */
const OWNER = `(?:${WORD}(?: (?:(?:of|for|and|the) ){0,2}${WORD}){0,6}(?:${TAIL})?)`;
const LOWER_OWNER = `(?:\\p{Ll}[\\p{L}’'-]+ ){1,3}(?:${anyOf(wordTable.ownersTail)})(?![\\p{L}])`;
const BETWEEN = '(?: (?:\\p{Ll}+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){0,4}?';
/** ", a pilot of the line and a friend of the mayor,": what is set between an owner and its verb. */
const SET_BETWEEN = `(?:, (?:an?|the|who|whose|which) (?:[^,.;:“”\\n]|(?<=${anyOf(wordTable.shortTitles)})\\.){3,110},)?`;
const END = '(?![\\p{L}])';
const BEGIN = '(?<![\\p{L}])';
const BY = `(?:the |an? )?(?<owner>${OWNER}|${LOWER_OWNER})`;
const SHOWS = `(?: (?:of|by|among|from|last|this) (?:[\\p{L}-]+ ){1,4}?| (?:\\p{L}+ ){0,2}?)(?:${anyOf(wordTable.shows)})${END}`;
const MADE_BY = anyOf(wordTable.madeBy);
const paper = (words: readonly string[]): string => `(?<paper>${anyOf(words)})`;
const anywhere = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu');

/** An owner that ends right before the words of a paper, and one with adverbs or a day between. */
export const OWNER_BEFORE = {
  beside: new RegExp(`(?<![\\p{L}/])(${OWNER}) $`, 'u'),
  ahead: new RegExp(`(?<![\\p{L}/])(${OWNER})${SET_BETWEEN}${BETWEEN} $`, 'u'),
} as const;

/** All of them, each with an example of the words it finds. */
export const PAPER_PATTERNS: readonly PaperPattern[] = [
  // a statement from the Ferry Board
  { pattern: anywhere(BEGIN, paper(wordTable.papers), `(?: (?:${MADE_BY}))? (?:from|by) `, BY), owner: 'within' },
  // images shared by the Weather Office
  { pattern: anywhere(BEGIN, paper(wordTable.findings), ` (?:${MADE_BY}) by `, BY), owner: 'within' },
  // a letter Tove Lind wrote
  {
    pattern: anywhere(
      BEGIN,
      paper(wordTable.papers),
      ` (?:that )?(?<owner>${OWNER}) (?:${anyOf(wordTable.wrote)})`,
      END,
    ),
    owner: 'within',
  },
  // according to the Ferry Board,
  {
    pattern: anywhere(BEGIN, `(?<paper>[Aa]ccording to) (?:the )?(?<owner>${OWNER})(?=[,.;:]|$)`),
    owner: 'within',
    noPerson: true,
  },
  // Tove Lind (@tlind)
  { pattern: anywhere('(?<= )\\((?<paper>@\\w+)\\)'), owner: 'beside', setIn: true },
  // Tove Lind's remarks
  { pattern: anywhere(`(?<=[’']s? )`, paper(wordTable.own), END), owner: 'beside' },
  // the Ferry Board on Monday released a statement
  {
    pattern: anywhere(`(?<= )(?:${anyOf(wordTable.putOut)})(?: [\\p{L}’'-]+){0,4}? `, paper(wordTable.papers), END),
    owner: 'ahead',
  },
  // the Ferry Board denied the claims
  {
    pattern: anywhere(
      `(?<= )(?:${anyOf(wordTable.denied)})(?: (?:the|an?|all|any|this|that|these|those))? `,
      paper(wordTable.denials),
      END,
    ),
    owner: 'ahead',
  },
  // Tove Lind told a news conference
  {
    pattern: anywhere('(?<= )(?:told|tells) (?:an? |the )(?:\\p{L}+ )?', paper(wordTable.forums), END),
    owner: 'ahead',
  },
  // the Ferry Board announced on Facebook
  { pattern: anywhere(`(?<= )(?:${anyOf(wordTable.posted)}) on `, paper(wordTable.posts), END), owner: 'ahead' },
  // a Maren Gazette poll
  { pattern: anywhere('(?<= )', paper(wordTable.polls), END), owner: 'beside', named: true },
  // the Brannoc Political Report projected
  { pattern: anywhere('(?<= )', paper(wordTable.titled), `(?=${SHOWS})`), owner: 'beside', named: true },
  // a Ferry Board study found
  { pattern: anywhere('(?<= )', paper(wordTable.reports), `(?=${SHOWS})`), owner: 'beside' },
];
