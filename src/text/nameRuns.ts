import personTable from '../lang/en/person-words.json' with { type: 'json' };
import type { Sentence, Tagged } from './analyse.ts';
import { isFamilyFirst } from './givenNames.ts';
import { opensEventOf } from './nameEvents.ts';
import { countryOfPeople } from './places.ts';

/** Tokens `first` to `last` of one sentence that read as one name, titles included. */
export interface NameRun {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

const PARTICLES = new Set(personTable.particles);
const TITLES = new Set([...personTable.titles, ...personTable.titleQualifiers].map((title) => title.toLowerCase()));
const ROLES = new Set(personTable.roles);
const CALENDAR =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Sept|Oct|Nov|Dec|Christmas|Easter)$/;
const NEVER =
  /^(I|The|A|An|He|She|It|They|We|You|His|Her|Its|Their|This|That|These|Those|But|And|Or|In|On|At|If|As|For|From|By|With|Of|To|When|While|After|Before|Since|Both|Not|No|Yes|More|Most|Some|Many|Also|About|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|There|Then|Now|What|Who|Where|Why|How|Our|My|Your|AM|PM|CET|GMT|UTC|EST|BST|IST|EDT|PST)$/;
const LONGEST = 9;

/** Runs of proper nouns of a sentence; the first word of a sentence or quotation counts only if its tag or what follows shows a name. */
export function findNameRuns(sentence: Sentence, index: number): NameRun[] {
  const runs: NameRun[] = [];
  const tokens = sentence.tokens;
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at]!)) continue;
    at += peopleAt(tokens, at);
    if (at >= tokens.length || !startsName(tokens, at)) continue;
    const last = lastOfRun(tokens, at);
    if (last === at && opensClause(tokens, at) && isPersonsWord(tokens[at]!.lower)) continue;
    if (last === at && isOffice(tokens, at)) continue;
    runs.push({ sentence: index, first: at, last });
    at = last;
  }
  return runs;
}

/** "Fishermen" and "Residents" have their capital from the place where they stand. */
function isPersonsWord(lower: string): boolean {
  return /[a-z]{2}(?:men|women)$/.test(lower) || (lower.endsWith('s') && ROLES.has(lower.slice(0, -1)));
}

/** "The President", "this Senator": an office without a name. */
function isOffice(tokens: readonly Tagged[], at: number): boolean {
  const { lower } = tokens[at]!;
  return ROLES.has(lower) && /^(?:DT|PRP\$)$/.test(tokens[at - 1]?.xpos ?? '');
}

function startsName(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  if (!isCapital(token)) return false;
  if (!opensClause(tokens, at)) return isProper(token) || token.xpos.startsWith('NN') || token.xpos === 'JJ';
  if (TITLES.has(token.lower) && tokens[at + 1] !== undefined && isCapital(tokens[at + 1]!)) return true;
  const next = tokens[at + 1];
  const initial = /^\p{Lu}\.$/u.test(token.form) && next !== undefined && isProper(next);
  return (
    initial ||
    isProper(token) ||
    (token.xpos.startsWith('NN') && next !== undefined && isCapital(next) && isProper(next))
  );
}

function isProper(token: Tagged): boolean {
  return (
    token.xpos.startsWith('NNP') ||
    (/^\p{Lu}{2,}s?$/u.test(token.form) && !/^(DT|IN|PRP)/.test(token.xpos)) ||
    token.xpos === 'ADD' ||
    token.xpos === 'FW'
  );
}

function isCapital(token: Tagged): boolean {
  return /^\p{Lu}/u.test(token.form) && !NEVER.test(token.form) && !CALENDAR.test(token.form);
}

function opensClause(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^["“”'‘«:(]$|^``$|^''$/.test(before.form);
}

/** Tokens taken by a word for a people: "French police", "two Afghans". It is no name by itself, but opens "South Korean Air Force". */
function peopleAt(tokens: readonly Tagged[], at: number): number {
  const one = tokens[at]!.form;
  if (/^(U\.?S\.?A?\.?|U\.?K\.?|America|Britain|UAE|England|Vatican)$/.test(one)) return 0;
  const next = tokens[at + 1];
  const length =
    next !== undefined && countryOfPeople(`${one} ${next.form}`) !== null ? 2 : countryOfPeople(one) !== null ? 1 : 0;
  const after = tokens[at + length];
  return length > 0 && after !== undefined && isCapital(after) ? 0 : length;
}

function lastOfRun(tokens: readonly Tagged[], first: number): number {
  let last = first;
  for (let at = first + 1; at < tokens.length && at - first < LONGEST; at++) {
    const token = tokens[at]!;
    if (startsTitled(tokens, at)) break;
    if (isCapital(token) && continues(tokens, last, at)) last = at;
    else if (endsGivenName(tokens, first, at)) last = at;
    else if (!bridges(tokens, at)) break;
  }
  return last;
}

/** The second syllable of "Kim Dae-sung", right after a hyphen at `at` - 1. */
function endsGivenName(tokens: readonly Tagged[], first: number, at: number): boolean {
  const [family, given, hyphen, syllable] = tokens.slice(Math.max(0, at - 3), at + 1);
  if (at - first !== 3 || family === undefined || given === undefined || syllable === undefined) return false;
  const glued = hyphen?.form === '-' && hyphen.start === given.end && hyphen.end === syllable.start;
  return glued && isFamilyFirst([family.form, `${given.form}-${syllable.form}`]);
}

/** A rank within a run opens the next name: "Harbour Police Capt. Ada Bell" is a body and a person. */
function startsTitled(tokens: readonly Tagged[], at: number): boolean {
  const dotted = /^(Capt|Lt|Sgt|Gen|Col|Maj|Cpl|Sen|Rep|Gov|Dr|Prof|Insp|Det|Adm|Cmdr)\.?$/.test(tokens[at]!.form);
  return (
    dotted &&
    !TITLES.has(tokens[at - 1]!.lower) &&
    !TITLES.has(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 1]!.form !== '.'
  );
}

/** A capitalised token goes on with the run unless it begins another name ("President Brun France"). */
function continues(tokens: readonly Tagged[], last: number, at: number): boolean {
  const token = tokens[at]!;
  return at - last <= 4 && (isProper(token) || /^(NN|JJ|CD)/.test(token.xpos) || token.xpos.startsWith('VB'));
}

/** Small words and marks inside names: "Board of Trade", "Abu al-Harin", "St. Mark's", "A. & B. Motors". */
function bridges(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]];
  if (next === undefined) return false;
  const capitalNext = isCapital(next);
  if (token.lower === 'of' || token.lower === 'for')
    return (
      (capitalNext || (tokens[at + 2] !== undefined && next.lower === 'the' && isCapital(tokens[at + 2]!))) &&
      (takesOf(before) || opensEventOf(before.form))
    );
  if (token.lower === 'the') return before.lower === 'of' && capitalNext;
  if (token.lower === 'and' || token.form === '&') return capitalNext && joinsNames(tokens, at);
  if (/^[-‐–]$/.test(token.form))
    return (
      token.start === before.end &&
      next.start === token.end &&
      (capitalNext || PARTICLES.has(next.lower) || next.form.length < 3 || endsGivenName(tokens, at - 2, at + 1))
    );
  if (token.form === '.') return token.start === before.end && before.form.length <= 4 && capitalNext;
  if (/^['’]s$/.test(token.form)) return /^(St|Children|Women|People|Men)$/.test(before.form) && capitalNext;
  return PARTICLES.has(token.lower) && (capitalNext || isDashBefore(next)) && token.lower !== 'i' && token.lower !== 'e'
    ? true
    : /^[ie]$/.test(token.lower) && /^[-‐]$/.test(before.form);
}

function isDashBefore(token: Tagged): boolean {
  return /^[-‐]$/.test(token.form);
}

/** Only names of bodies and lands take "of" ("Ministry of", "Gulf of"); "Mayor of Elm" is a role and a place. */
function takesOf(before: Tagged): boolean {
  return /^(Ministry|Department|Bureau|Office|University|College|Institute|Bank|Board|Council|Court|House|Houses|Chamber|Church|Republic|Kingdom|Emirates|States|Commonwealth|Federation|Confederation|Union|Association|Society|Academy|School|Museum|Chiefs|Gulf|Bay|Strait|Sea|Isle|Cape|Port|Organization|Organisation|Committee|Commission|Army|Party|Movement|Group|League|Secretary|Centers|Centre|Center|Rights|Doctors|Bishop|Prince|Duke|Duchess|Bodies|Province|City|District|Statue|Tower|Arc|Rock|Church|Field|Order|Knights|Sons|Daughters|Territories|Islands|Speaker)$/.test(
    before.form,
  );
}

/** "and" joins within one name only after "of" or "&" ("Department of Health and Safety"), never two persons. */
function joinsNames(tokens: readonly Tagged[], at: number): boolean {
  if (tokens[at]!.form === '&') return true;
  if (joinsService(tokens, at)) return true;
  const from = Math.max(0, at - 3);
  return (
    tokens.slice(from, at).some((token) => token.lower === 'of' || token.lower === 'for') &&
    tokens
      .slice(Math.max(0, at - 4), at)
      .some((token) => /^(Ministry|Department|Institute|Office|Bureau|Committee)$/.test(token.form))
  );
}

/** "U.S. Fish and Wildlife Service", "National Oceanic and Atmospheric Administration". */
function joinsService(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  const opens = before.some(({ form }) => /^(?:U\.?S\.?|U\.?K\.?|National|Federal|International|Royal)$/.test(form));
  const ahead = tokens.slice(at + 1, at + 4);
  const closes = ahead.findIndex(({ form }) =>
    /^(?:Service|Administration|Agency|Commission|Authority|Council|Institute|Survey|Bureau|Laboratory)$/.test(form),
  );
  return opens && closes > 0 && ahead.slice(0, closes).every(isCapital);
}
