import table from '../lang/en/documents.json' with { type: 'json' };
import news from '../lang/en/news-names.json' with { type: 'json' };
import agencies from '../lang/en/agencies.json' with { type: 'json' };

const DOCUMENTS: ReadonlySet<string> = new Set(table.documents);
const SPOKEN: ReadonlySet<string> = new Set(table.spoken);
const INSTITUTIONS: ReadonlySet<string> = new Set(table.institutions);
const JOINING: ReadonlySet<string> = new Set(table.joining);
const ROLES: ReadonlySet<string> = new Set(table.roles);
const FIRST_PERSONS: ReadonlySet<string> = new Set(table.firstPersons);

function indexAgencies(): Map<string, string> {
  const index = new Map<string, string>();
  for (const agency of agencies.agencies) {
    for (const name of [agency.name, ...agency.aliases]) index.set(normaliseWords(name), agency.name);
  }
  return index;
}

/** Lower-cased words without article, possessive mark and outer marks: the key by which unnamed sources are joined. */
export function normaliseWords(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}&.' -]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.replace(
    /^(?:the|a|an|another|his|her|their|its|our|some|several|many|most|other|two|three|four|five) (?=.)/u,
    '',
  );
}

const AGENCIES = indexAgencies();

/** The name of the news agency that the words name, or null. */
export function agencyNamed(words: string): string | null {
  return AGENCIES.get(normaliseWords(words)) ?? null;
}

const NEWS_WORDS: ReadonlySet<string> = new Set(news.titleWords);
const NEWS_NAMES: ReadonlySet<string> = new Set(news.outlets.map((name) => name.toLowerCase()));

/** True where a name is, or by its words looks like, that of a newspaper, station or news site. */
export function isNewsName(name: string): boolean {
  const words = normaliseWords(name);
  return NEWS_NAMES.has(words) || words.split(' ').some((word) => NEWS_WORDS.has(word));
}

/** A thing that can be quoted: a report, a log, a poll. */
export function isDocumentWord(lower: string): boolean {
  return DOCUMENTS.has(lower);
}

/** A word for what or who speaks on behalf of a body: a statement, a spokeswoman. */
export function isSpokenFor(lower: string): boolean {
  return SPOKEN.has(lower);
}

/** A common noun for a body: the police, the ministry. */
export function isInstitution(lower: string): boolean {
  return INSTITUTIONS.has(lower);
}

/** A common noun that as a rule takes up a body named before: "the company". */
export function takesUpBody(lower: string): boolean {
  return JOINING.has(lower);
}

/** A common noun for one person by office or relation: the captain. */
export function isRole(lower: string): boolean {
  return ROLES.has(lower);
}

/** Pronouns that stand for no source an article can credit. */
export function isNobody(lower: string): boolean {
  return FIRST_PERSONS.has(lower);
}
