import { foldName } from './nameFolding.ts';
import { isInitials } from './givenNames.ts';
import { shortEventName } from './nameEvents.ts';
import { foldSurname, nameKey, personKey, splitPerson } from './nameKeys.ts';
import type { NameKind } from './nameKinds.ts';
import type { Mention } from './nameMention.ts';

interface Settled {
  readonly kind: NameKind;
  readonly key: string;
}

/** Gives every mention of one article the kind and key of the fullest name it is a variant of. */
export function joinVariants(mentions: readonly Mention[]): Mention[] {
  const kinds = strongestKinds(mentions);
  const firm = mentions.map((mention): Mention => {
    const kind = kinds.get(foldName(mention.words.join(' '))) ?? mention.kind;
    return kind === mention.kind ? mention : { ...mention, kind, key: nameKey(mention.words, kind) };
  });
  const short: ShortNames = {
    persons: shortNamesOf(firm),
    acronyms: acronymsOf(firm),
    bodies: shortFormsOf(firm),
    events: shortEventsOf(firm),
  };
  return firm.map((mention) => settle(mention, short));
}

/** The same words name the same kind of thing throughout an article: of the surest readings, the most frequent one. */
function strongestKinds(mentions: readonly Mention[]): Map<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>();
  const weights = new Map<string, number>();
  for (const { words, kind, weight } of mentions) {
    const name = foldName(words.join(' '));
    const known = weights.get(name) ?? -1;
    if (weight < known) continue;
    if (weight > known) votes.set(name, new Map());
    weights.set(name, weight);
    const kinds = votes.get(name)!;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return new Map([...votes].map(([name, kinds]) => [name, mostFrequent(kinds)]));
}

function mostFrequent(kinds: ReadonlyMap<NameKind, number>): NameKind {
  return [...kinds].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Persons named in full by what may stand for them: surname, surname with initial, first name. null where two share it. */
function shortNamesOf(mentions: readonly Mention[]): Map<string, string | null> {
  const short = new Map<string, string | null>();
  const add = (form: string, key: string): void => {
    short.set(form, short.has(form) && short.get(form) !== key ? null : key);
  };
  for (const { kind, words } of mentions) {
    if (kind !== 'person' || words.length < 2) continue;
    const { surname, given } = splitPerson(words);
    if (given === '' || isInitials(given)) continue;
    const key = personKey(words);
    add(foldSurname(surname), key);
    add(`${foldSurname(surname)}.${foldName(given)[0] ?? ''}`, key);
    add(`given ${foldName(given)}`, key);
  }
  return short;
}

/** The person named in full elsewhere whom a surname, a surname with an initial or a first name stands for, or null. */
function fullPersonOf({ words, kind, weight }: Mention, short: ReadonlyMap<string, string | null>): string | null {
  // A known place or a body by its own words is not taken for a person of that name.
  if (kind === 'event' || (kind === 'place' && weight > 1) || (kind === 'body' && weight > 2)) return null;
  const { surname, given } = splitPerson(words);
  const family = foldSurname(surname);
  if (isInitials(given)) return short.get(`${family}.${foldName(given)[0] ?? ''}`) ?? null;
  if (given !== '') return null;
  const bySurname = short.get(family);
  return bySurname === undefined ? (short.get(`given ${foldName(surname)}`) ?? null) : bySurname;
}

/** Acronyms given in brackets, and those that spell the capitals of a name of three words or more. */
function acronymsOf(mentions: readonly Mention[]): Map<string, Settled> {
  const acronyms = new Map<string, Settled>();
  for (const { kind, key, words, acronym } of mentions) {
    const capitals = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!)
      .join('');
    if (capitals.length >= 3 && kind !== 'person') acronyms.set(capitals, { kind, key });
    if (acronym !== null) acronyms.set(acronym, { kind, key });
  }
  return acronyms;
}

/** "Kestrel Foods" begins "Kestrel Foods Group": a body's opening words stand for it where only one body opens so. */
function shortFormsOf(mentions: readonly Mention[]): Map<string, Settled | null> {
  const forms = new Map<string, Settled | null>();
  for (const { kind, key, words } of mentions) {
    if (kind !== 'body' || words.length < 2) continue;
    for (let length = 1; length < words.length; length++) {
      const form = foldName(words.slice(0, length).join(' '));
      const known = forms.get(form);
      forms.set(form, known === undefined || known?.key === key ? { kind, key } : null);
    }
  }
  return forms;
}

/** "Hurricane Alma" is "Alma" for the rest of the article. */
function shortEventsOf(mentions: readonly Mention[]): Map<string, Settled> {
  const events = new Map<string, Settled>();
  for (const { kind, key, words } of mentions) {
    const short = kind === 'event' ? shortEventName(words) : null;
    if (short !== null) events.set(foldName(short), { kind, key });
  }
  return events;
}

interface ShortNames {
  readonly persons: ReadonlyMap<string, string | null>;
  readonly acronyms: ReadonlyMap<string, Settled>;
  readonly bodies: ReadonlyMap<string, Settled | null>;
  readonly events: ReadonlyMap<string, Settled>;
}

function settle(mention: Mention, short: ShortNames): Mention {
  const person = fullPersonOf(mention, short.persons);
  if (person !== null) return { ...mention, kind: 'person', key: person };
  const form = foldName(mention.words.join(' '));
  const full =
    mention.words.length === 1 ? (short.acronyms.get(mention.words[0]!) ?? short.events.get(form)) : undefined;
  if (full) return { ...mention, ...full };
  const open =
    mention.kind === 'other' || mention.kind === 'body' || (mention.weight < 3 && !mention.titled && form !== '');
  const body = open ? short.bodies.get(form) : undefined;
  return body ? { ...mention, ...body } : mention;
}
