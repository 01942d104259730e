import { foldName } from './nameFolding.ts';
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
    const kind = kinds.get(foldName(mention.words.join(' ')))?.kind ?? mention.kind;
    return kind === mention.kind ? mention : { ...mention, kind, key: nameKey(mention.words, kind) };
  });
  const surnames = surnamesOf(firm);
  const acronyms = acronymsOf(firm);
  const shortened = shortFormsOf(firm);
  return firm.map((mention) => settle(mention, surnames, acronyms, shortened));
}

/** The same words name the same kind of thing throughout an article; the surest reading decides. */
function strongestKinds(mentions: readonly Mention[]): Map<string, { kind: NameKind; weight: number }> {
  const kinds = new Map<string, { kind: NameKind; weight: number }>();
  for (const { words, kind, weight } of mentions) {
    const name = foldName(words.join(' '));
    const known = kinds.get(name);
    if (!known || weight > known.weight) kinds.set(name, { kind, weight });
  }
  return kinds;
}

/** Surnames of persons named in full; a surname two of them share joins nobody. */
function surnamesOf(mentions: readonly Mention[]): Map<string, string | null> {
  const surnames = new Map<string, string | null>();
  for (const { kind, words } of mentions) {
    if (kind !== 'person' || words.length < 2) continue;
    const surname = foldSurname(splitPerson(words).surname);
    const key = personKey(words);
    surnames.set(surname, surnames.has(surname) && surnames.get(surname) !== key ? null : key);
  }
  return surnames;
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

function settle(
  mention: Mention,
  surnames: ReadonlyMap<string, string | null>,
  acronyms: ReadonlyMap<string, Settled>,
  shortened: ReadonlyMap<string, Settled | null>,
): Mention {
  const single = mention.words.length === 1 ? foldSurname(mention.words[0]!) : null;
  const person =
    single === null || mention.kind === 'place' || mention.kind === 'body' ? null : (surnames.get(single) ?? null);
  if (person !== null) return { ...mention, kind: 'person', key: person };
  const full = mention.words.length === 1 ? acronyms.get(mention.words[0]!) : undefined;
  if (full) return { ...mention, ...full };
  const body =
    mention.kind === 'other' || mention.kind === 'body' || (mention.weight < 3 && !mention.titled)
      ? shortened.get(foldName(mention.words.join(' ')))
      : undefined;
  return body ? { ...mention, ...body } : mention;
}
