import table from '../lang/en/agencies.json' with { type: 'json' };

/** A news or picture agency of the list in src/lang/en/agencies.json. */
export interface Agency {
  readonly name: string;
  /** True for agencies that deliver pictures only. */
  readonly pictures: boolean;
}

const BY_NAME = new Map<string, Agency>();
const BY_DOMAIN = new Map<string, Agency>();
for (const entry of table.agencies) {
  const agency = { name: entry.name, pictures: 'pictures' in entry && entry.pictures };
  for (const alias of [entry.name, ...entry.aliases]) BY_NAME.set(nameKey(alias), agency);
  for (const domain of entry.domains) BY_DOMAIN.set(domain, agency);
}

// Short forms ("AP", "dpa") keep their case: "ap" or "uni" in running words is no agency.
function nameKey(name: string): string {
  const plain = name.trim().replace(/^the\s/i, '');
  return plain.length <= 5 ? plain : plain.toLowerCase();
}

/** The agency that a credit names ("AP", "The Associated Press"), or null. */
export function agencyNamed(name: string): Agency | null {
  return BY_NAME.get(nameKey(name)) ?? null;
}

/** The agency that publishes at a host ("www.reuters.com"), or null. */
export function agencyAt(domain: string): Agency | null {
  return BY_DOMAIN.get(domain) ?? null;
}

/** Every agency named in a short piece of furniture ("AFP/Getty Images", "Staff and Reuters"), with its words, in order. */
export function agenciesIn(
  words: string,
): { readonly agency: Agency; readonly words: string; readonly start: number }[] {
  const found: { agency: Agency; words: string; start: number }[] = [];
  const tokens = [...words.slice(0, 500).matchAll(/[\p{L}\p{N}'’&.-]+/gu)];
  for (let i = 0; i < tokens.length; i++) {
    for (let size = Math.min(4, tokens.length - i); size > 0; size--) {
      const start = tokens[i]!.index;
      const last = tokens[i + size - 1]!;
      const end = last.index + last[0].replace(/[.'’-]+$/, '').length;
      const agency = agencyNamed(words.slice(start, end));
      if (agency === null) continue;
      found.push({ agency, words: words.slice(start, end), start });
      i += size - 1;
      break;
    }
  }
  return found;
}
