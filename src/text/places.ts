import countryTable from '../lang/en/countries.json' with { type: 'json' };
import placeTable from '../lang/en/places.json' with { type: 'json' };
import { foldName } from './nameFolding.ts';

export type PlaceLevel = 'continent' | 'country' | 'region' | 'city';

/** A place of the table: `within` is the folded name of what holds it, or null. */
export interface KnownPlace {
  readonly key: string;
  readonly level: PlaceLevel;
  readonly within: string | null;
}

const LONGEST_NAME = 60;
const PLACES = new Map<string, KnownPlace>();
const PEOPLES = new Map<string, string>();

function add(name: string, place: KnownPlace): void {
  const key = foldName(fullPlaceName(name));
  if (!PLACES.has(key)) PLACES.set(key, place);
}

for (const continent of countryTable.continents)
  add(continent, { key: foldName(continent), level: 'continent', within: null });
for (const [name, people, , continent, ...further] of countryTable.countries) {
  const country: KnownPlace = { key: foldName(name!), level: 'country', within: foldName(continent!) };
  for (const form of [name!, ...further]) add(form, country);
  for (const form of [people!, ...further]) if (!PEOPLES.has(foldName(form))) PEOPLES.set(foldName(form), country.key);
}
for (const [country, names] of Object.entries(placeTable.regions))
  for (const name of names) add(name, { key: foldName(name), level: 'region', within: foldName(country) });
for (const [name, , capital] of countryTable.countries)
  add(capital!, { key: foldName(capital!), level: 'city', within: foldName(name!) });
for (const [holder, names] of Object.entries(placeTable.cities)) {
  const within = PLACES.get(foldName(holder))?.key ?? foldName(holder);
  for (const name of names) add(name, { key: foldName(name), level: 'city', within });
}

/** "Mt. Halvard" and "St. Olave" written out, without article. */
export function fullPlaceName(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .replace(/^(?:al|el)[ -](?=\p{Lu})/iu, '')
    .replace(/\bSt\.? (?=\p{Lu})/u, 'Saint ')
    .replace(/\bMt\.? (?=\p{Lu})/u, 'Mount ')
    .replace(/\bFt\.? (?=\p{Lu})/u, 'Fort ');
}

/** What the table knows of a place under any of its names ("U.S.", "Britain"), or null. */
export function knownPlace(name: string): KnownPlace | null {
  if (name.length > LONGEST_NAME) return null;
  return PLACES.get(foldName(fullPlaceName(name))) ?? null;
}

/** Folded name of the country whose people or adjective a word is ("French", "Afghans"), or null. */
export function countryOfPeople(word: string): string | null {
  if (word.length > LONGEST_NAME) return null;
  const key = foldName(word);
  return PEOPLES.get(key) ?? PEOPLES.get(key.replace(/s$/, '')) ?? null;
}

/** True where the table holds `inner` to lie within `outer`, at any depth. */
export function placeContains(outer: string, inner: string): boolean {
  const target = knownPlace(outer)?.key;
  let place = knownPlace(inner);
  for (let depth = 0; place !== null && target !== undefined && depth < 4; depth++) {
    if (place.within === target) return true;
    place = place.within === null ? null : (PLACES.get(place.within) ?? null);
  }
  return false;
}
