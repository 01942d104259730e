import type { Credit } from '../../model/index.ts';
import { agenciesIn } from '../agency.ts';
import { namesInByline } from './namesInByline.ts';

const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:de|van|von|bin|al|el|da|der|den|di|la|le|du|dos|ter|ben)\b){0,2}(?:\s\p{Lu}[\p{L}.'’-]*){1,4}$/u;
const DESK =
  /\b(?:desk|staff|bureau|team|newsroom|reporters?|correspondents?|service|editors?|web|online|news|digital|agency)\b/i;
const GENERIC = /\b(?:(?:news\s|wire\s)?agencies|wire services?|wires|agency reports?|agency inputs?)\b/i;
const LEAD = /^(?:.{0,40}?\b(?:by|from|in)|.{0,12}:)\s+/i;
const EDITED = /^\s*(?:editing|edited|compiled|produced|writing|written|photograph)/i;

/** Who a line of credit names: "Reporting by Ann Lee; Editing by Bo Ek", "With inputs from PTI". `start` is its place in the text, or null. */
export function creditsInLine(line: string, start: number | null, of: Credit['of'], foundBy: string): Credit[] {
  const words = line.trim().slice(0, 300);
  const span = start === null ? null : { start, end: start + words.length };
  const base = { of, words, span, foundBy };
  const agencies = agenciesIn(words)
    .filter(({ agency }) => of === 'picture' || !agency.pictures)
    .map(({ agency }): Credit => ({ ...base, name: agency.name, kind: 'agency' }));
  if (of === 'picture')
    return distinct([...agencies, ...labelledPictureCredits(words).map((credit) => ({ ...base, ...credit }))]);
  const people = (/^[([]\S+(?:\s\S+){0,2}[)\]]$/.test(words) ? [] : peopleIn(words)).map((name): Credit => ({
    ...base,
    name,
    kind: 'person',
  }));
  const generic: Credit[] =
    agencies.length === 0 && GENERIC.test(words) ? [{ ...base, name: 'agencies', kind: 'unknown' }] : [];
  const alone = /^\((\p{Lu}[\p{L}\p{N}&. -]{1,40})\)\.?$/u.exec(words)?.[1];
  const unlisted: Credit[] =
    alone !== undefined && agencies.length === 0 && generic.length === 0
      ? [{ ...base, name: alone, kind: 'agency' }]
      : [];
  return distinct([...agencies, ...people, ...generic, ...unlisted]);
}

const MOST_CREDIT_WORDS = 7;
/** Words of a picture credit that name nobody. */
const HANDED = /^(?:stf|staff|file|handout|archive|courtesy|contributed|submitted|supplied|provided|screenshot)$/i;

/** "Picture: Jo Lind / Westwire": whoever a caption names after such a label made or supplied the picture. */
const PICTURE_LABEL = /^[([|\s]*(?:photo|picture|image|photograph)s?(?:\s+(?:by|credit|from|courtesy of)|\s*:)\s*/i;

function labelledPictureCredits(words: string): Pick<Credit, 'name' | 'kind'>[] {
  if (!PICTURE_LABEL.test(words)) return [];
  const said = words.replace(PICTURE_LABEL, '').replace(/[)\].]+$/u, '');
  // "Image: the crane at Oster quay, which fell on Monday" is a caption and names nobody.
  if (said.split(' ').length > MOST_CREDIT_WORDS && /\s\p{Ll}{4,}/u.test(said)) return [];
  return splitNames(said)
    .filter((name) => /^\p{Lu}/u.test(name) && name.length <= 60 && agenciesIn(name).length === 0 && !HANDED.test(name))
    .map((name) => ({ name, kind: NAME.test(name) ? 'person' : 'unknown' }));
}

function peopleIn(words: string): string[] {
  const parts = words.replace(/[()[\]]/g, '').split(';');
  return parts.flatMap((part) => (EDITED.test(part) ? [] : splitNames(part.replace(LEAD, '')).filter(isPerson)));
}

function isPerson(name: string): boolean {
  return NAME.test(name) && !DESK.test(name) && agenciesIn(name).length === 0;
}

// "Bo Ek in Oster": where they wrote from is no name of theirs.
function splitNames(list: string): string[] {
  return list
    .split(/[,;/|]|\s(?:and|with|for|&)\s/i)
    .map((name) => (name.split(/\s(?:in|at)\s/)[0] ?? '').trim().replace(/\.$/, ''))
    .filter((name) => name !== '');
}

/** Who a byline names, as credits: people, agencies, other outlets, and desks of the outlet itself. `outlet` is its name, or null. */
export function creditsInByline(byline: string, outlet: string | null = null): Credit[] {
  const base = { of: 'text', words: byline, span: null, foundBy: 'byline' } as const;
  return namesInByline(byline, outlet).map(({ name, kind }) => ({
    ...base,
    name,
    kind: kind === 'desk' ? 'outlet' : kind,
  }));
}

function distinct(credits: readonly Credit[]): Credit[] {
  return credits.filter(
    (credit, i) => credits.findIndex((other) => other.name === credit.name && other.of === credit.of) === i,
  );
}
