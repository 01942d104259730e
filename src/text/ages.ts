import synonyms from '../lang/en/count-synonyms.json' with { type: 'json' };
import countWords from '../lang/en/count-words.json' with { type: 'json' };
import people from '../lang/en/person-words.json' with { type: 'json' };
import type { NumberRun } from './numberRun.ts';
import { isDash, type Piece } from './pieces.ts';
import { type QuantityContext, tokenAt } from './quantityContext.ts';

const SUBJECT_REACH = 9;
const YEARS = new Map([
  ['year', 1],
  ['years', 1],
  ['month', 1 / 12],
  ['months', 1 / 12],
  ['week', 7 / 365.25],
  ['weeks', 7 / 365.25],
  ['day', 1 / 365.25],
  ['days', 1 / 365.25],
]);

const HUMANS = new Set([...synonyms.humans, ...countWords.persons, ...people.roles]);
const KIN =
  /^(?:(?:grand|step)?(?:father|mother|son|daughter|child|children|parents?)|brothers?|sisters?|wife|husband|uncle|aunt|niece|nephew|cousin|widow|widower|girlfriend|boyfriend|partner|twins?|boys?|girls?|youths?|teens?|toddlers?|kids?|couple|pair)$/;
/** Words for persons by their ending ("driver", "tourist", "farmhand", "policewoman"). */
const PERSON_ENDING = /(?:[^aeiou]er|eer|or|ist|ian|ant|man|woman|hand|keeper|mate|ee|eur|champion|victim|suspect)s?$/;
/** Things that end like persons. */
const NO_PERSON =
  /(?:ber|umber|october|water|paper|number|order|power|river|winter|summer|plant|cover|letter|matter|quarter|floor|door|corner|center|tower|weather|month|restaurant|wonder|computer|factor|motor|sector|doctor's)s?$/;

/** An age as read: years by `factor`, and the pieces it stands in. A decade of life ends at `high`. */
export interface AgeReading {
  readonly factor: number;
  readonly first: number;
  readonly last: number;
  readonly span?: number;
}

/** An age in years with the last piece of its words: "52-year-old", "52 years old", "aged 52", "Mr Oake, 52,"; null for any other number. */
export function readAge(context: QuantityContext, run: NumberRun): AgeReading | null {
  return (
    yearOld(context, run) ??
    aged(context, run) ??
    afterName(context, run) ??
    inTheirDecade(context, run) ??
    ofAge(context, run) ??
    bounded(context, run) ??
    told(context, run)
  );
}

function yearOld(context: QuantityContext, run: NumberRun): AgeReading | null {
  let at = run.last + 1;
  if (isDash(context.pieces[at])) at += 1;
  const factor = YEARS.get(context.pieces[at]?.lower ?? '');
  if (factor === undefined) return null;
  if (/^of$/.test(word(context, at + 1)) && word(context, at + 2) === 'age')
    return { factor, first: run.first, last: at + 2 };
  at += isDash(context.pieces[at + 1]) ? 2 : 1;
  return /^olds?$/.test(word(context, at)) ? { factor, first: run.first, last: at } : null;
}

function aged(context: QuantityContext, run: NumberRun): AgeReading | null {
  const before = word(context, run.first - 1);
  if (before === 'and' && isAgeList(context, run)) return { factor: 1, first: run.first, last: run.last };
  if (before === 'aged' || before === 'age' || before === 'ages')
    return { factor: 1, first: run.first - 1, last: run.last };
  return before === 'of' && word(context, run.first - 2) === 'age'
    ? { factor: 1, first: run.first - 2, last: run.last }
    : null;
}

/** The second age in "aged four and six". */
function isAgeList(context: QuantityContext, run: NumberRun): boolean {
  const earlier = context.numbers.find((other) => other.last === run.first - 2);
  if (earlier === undefined) return false;
  return /^(?:aged|ages)$/.test(word(context, earlier.first - 1)) || (run.bare && afterName(context, earlier) !== null);
}

/** A figure from 0 to 110 set between commas or brackets right after a name. */
function afterName(context: QuantityContext, run: NumberRun): AgeReading | null {
  if (!run.bare || run.kind !== 'cardinal' || run.low === null || run.low > 110 || !Number.isInteger(run.low))
    return null;
  const open = word(context, run.first - 1);
  const close = context.pieces[run.last + 1];
  const fenced =
    (open === ',' &&
      (close === undefined || /^([,;.]|and|of|from|who|was|is)$/.test(close.lower)) &&
      !(
        close?.lower === 'of' && /^(?:them|whom|which|these|those|the|its|their)$/.test(word(context, run.last + 2))
      )) ||
    (open === '(' && close?.form === ')');
  if (!fenced || context.inTime[run.first - 2]) return null;
  return isNameAt(context, run.first - 2) || isHumanAt(context, run.first - 2) ? whole(run) : null;
}

function isNameAt(context: QuantityContext, at: number): boolean {
  const name = context.pieces[at];
  return name?.kind === 'word' && /^\p{Lu}/u.test(name.form) && (tokenAt(context, at)?.xpos ?? 'NNP').startsWith('N');
}

function isHumanAt(context: QuantityContext, at: number): boolean {
  const lower = word(context, at);
  const tag = tokenAt(context, at)?.xpos ?? '';
  if (HUMANS.has(lower) || HUMANS.has(lower.replace(/s$/, '')) || KIN.test(lower)) return true;
  return tag.startsWith('NN') && PERSON_ENDING.test(lower) && !NO_PERSON.test(lower);
}

function whole(run: NumberRun): AgeReading {
  return { factor: 1, first: run.first, last: run.last };
}

/** "in their 70s", "in her early 40s": the ten years of that decade of life. */
function inTheirDecade(context: QuantityContext, run: NumberRun): AgeReading | null {
  const plural = context.pieces[run.last + 1];
  if (plural?.glued !== true || plural.lower !== 's' || (run.low ?? 1) % 10 !== 0 || (run.low ?? 0) > 100) return null;
  const narrowed = /^(?:early|mid|late|-)$/.test(word(context, run.first - 1));
  let at = run.first - 1;
  while (at > run.first - 4 && /^(?:early|mid|late|-)$/.test(word(context, at))) at -= 1;
  if (!/^(?:their|his|her|our|my|your)$/.test(word(context, at))) return null;
  return { factor: 1, first: narrowed ? at + 1 : run.first, last: run.last + 1, span: 9 };
}

/** "a man of 91", "a boy of six": no noun of its own follows the number. */
function ofAge(context: QuantityContext, run: NumberRun): AgeReading | null {
  if (word(context, run.first - 1) !== 'of' || !isAge(run) || countsNoun(context, run)) return null;
  const person = context.pieces[run.first - 2];
  const one = tokenAt(context, run.first - 2)?.xpos === 'NN' && /^(?:an?|the)$/.test(word(context, run.first - 3));
  return person !== undefined &&
    one &&
    !/^(?:family|crew|staff|couple|team|group|member|head|leader|father|mother)$/.test(person.lower) &&
    isHumanAt(context, run.first - 2)
    ? whole(run)
    : null;
}

/** "children under 10", "most of them under 15", "60 others over 95", "the under-18s", "those who sued were under 30". */
function bounded(context: QuantityContext, run: NumberRun): AgeReading | null {
  const at = run.first - 1;
  const dash = isDash(context.pieces[at]) ? 1 : 0;
  if (!/^(?:under|over|above|below)$/.test(word(context, at - dash)) || !isAge(run)) return null;
  const plural = context.pieces[run.last + 1];
  if (plural?.glued === true && plural.lower === 's') return { factor: 1, first: run.first - dash, last: run.last + 1 };
  if (dash === 1 || countsNoun(context, run)) return null;
  const before = word(context, at - 1);
  if (
    /^(?:them|those|everyone|anyone|nobody|anybody|everybody|none|people|others|all)$/.test(before) ||
    isHumanAt(context, at - 1)
  )
    return whole(run);
  return isBe(before) && humanBefore(context, at - 1) ? whole(run) : null;
}

/** "who is 71", "both 81", "now 62", "turned 40 in May", "At 29, Ms Brok": nothing else is counted. */
function told(context: QuantityContext, run: NumberRun): AgeReading | null {
  if (!isAge(run) || countsNoun(context, run)) return null;
  const [before, further] = [word(context, run.first - 1), word(context, run.first - 2)];
  const ends = context.pieces[run.last + 1];
  const closed = ends === undefined || /^[,.;)]$/.test(ends.form);
  if (isBe(before) && /^(?:who|he|she)$/.test(further)) return whole(run);
  if (/^(?:at|by|before|until)$/.test(before) && (run.low ?? 0) > 12 && endsPhrase(ends) && hasPerson(context, run))
    return whole(run);
  if (closed && /^(?:both|now)$/.test(before) && further === ',') return whole(run);
  if (/^(?:turns?|turned|turning)$/.test(before) && (run.low ?? 0) > 1)
    return closed || ends.lower === 'in' || ends.lower === 'on' ? whole(run) : null;
  if (closed && isEldest(context, run)) return whole(run);
  const opens = run.first === 1 && before === 'at' && ends?.form === ',';
  return opens && (/^(?:he|she)$/.test(word(context, run.last + 2)) || isNameAt(context, run.last + 2))
    ? whole(run)
    : null;
}

/** "the eldest of them 27", "the youngest 12", "the oldest being 90". */
function isEldest(context: QuantityContext, run: NumberRun): boolean {
  for (let at = run.first - 1; at >= 0 && at >= run.first - 4; at--)
    if (/^(?:eldest|oldest|youngest|elder|younger)$/.test(word(context, at))) return true;
  return false;
}

/** "at 26 with two small boys", "by 40." */
function endsPhrase(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    /^(?:[,.;:)]|and|but|with|in|after|for|because|when|as|to|from|of|on|while|having)$/.test(next.lower)
  );
}

/** Whether the sentence tells of one person: a pronoun, or a name or human noun that is the subject of its start. */
function hasPerson(context: QuantityContext, run: NumberRun): boolean {
  const [from, to] = [Math.max(0, run.first - 2 * SUBJECT_REACH), run.last + SUBJECT_REACH];
  return context.pieces.slice(from, to).some(({ lower }) => /^(?:he|she|his|her)$/.test(lower));
}

function isAge(run: NumberRun): boolean {
  const plain = run.kind === 'cardinal' || run.kind === 'range';
  return plain && run.low !== null && run.low >= 0 && run.low <= 115 && Number.isInteger(run.low);
}

/** Whether the number has a noun, a unit or a part of its own after it. */
function countsNoun(context: QuantityContext, run: NumberRun): boolean {
  const next = context.pieces[run.last + 1];
  if (next === undefined) return false;
  if (next.glued && !/^[,.;:)]$/.test(next.form)) return true;
  if (next.kind === 'figure' || /^[%$£€°-]$/.test(next.form) || next.lower === 'of' || next.lower === 'per')
    return true;
  return next.kind === 'word' && /^(?:NN|JJ|VBG|VBN|CD)/.test(tokenAt(context, run.last + 1)?.xpos ?? '');
}

function isBe(lower: string): boolean {
  return /^(?:is|are|was|were)$/.test(lower);
}

/** Within the clause: "one teacher in six is over 60". */
function humanBefore(context: QuantityContext, before: number): boolean {
  for (let at = before - 1; at >= 0 && at > before - SUBJECT_REACH && context.pieces[at]!.kind !== 'mark'; at--)
    if (/^(?:who|he|she|they|those)$/.test(word(context, at)) || isHumanAt(context, at)) return true;
  return false;
}

function word(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}
