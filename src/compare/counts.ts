import countTable from '../lang/en/count-words.json' with { type: 'json' };
import synonymTable from '../lang/en/count-synonyms.json' with { type: 'json' };
import { lemmatise } from '../text/lemmas.ts';
import { sameMeaning } from './words.ts';

/** `open`: one does not say what it counts. `overlap`: one may be part of the other (civilians, people). */
export type CountsRelation = 'same' | 'open' | 'overlap' | 'differ';

const STATES = new Set(Object.keys(countTable.states));
const PERSONS = new Set(countTable.persons);
const HUMANS = new Set(synonymTable.humans);
const GROUPS = new Map<string, number>();
synonymTable.groups.forEach((group, index) => {
  for (const word of group) GROUPS.set(word, index);
});
const RUNNING = new Set([
  'killed',
  'hurt',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
  'trapped',
  'infected',
  'destroyed',
  'damaged',
]);

interface Counted {
  readonly head: string;
  readonly modifier: string | null;
  readonly state: string | null;
}

/** How what two quantities count stands to each other; "people hurt" and "people killed" differ. */
export function countsRelation(a: string, b: string): CountsRelation {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'open';
  const [left, right] = [parse(a), parse(b)];
  const heads = headsRelation(left, right);
  if (heads === 'differ') return 'differ';
  const states = statesRelation(left.state, right.state);
  if (states === 'differ') return 'differ';
  if (heads === 'same' && modifiersDiffer(left, right)) return 'differ';
  return states === 'overlap' ? 'overlap' : heads;
}

/** The side whose noun takes in all persons ("people") while the other names a kind of them, or null. */
export function wholeSide(a: string, b: string): 'left' | 'right' | null {
  const [left, right] = [isEverybody(parse(a).head), isEverybody(parse(b).head)];
  if (left === right) return null;
  return left ? 'left' : 'right';
}

/**
 * How the nouns of two counts stand to each other, whatever is told of them: `part` for two kinds of people, `open` where a noun
 * is missing or stands for another ("ones", "others").
 */
export function headsOf(a: string, b: string): 'same' | 'part' | 'open' | 'differ' {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'open';
  const [left, right] = [parse(a, isIrregular), parse(b, isIrregular)];
  if (standsIn(left) || standsIn(right)) return 'open';
  if (headsAlike(left, right)) return modifiersDiffer(left, right) ? 'differ' : 'same';
  return isHuman(left.head) && isHuman(right.head) ? 'part' : 'differ';
}

/** True where what is told of the counted excludes each other as counts: the killed and the hurt. */
export function statesExclude(a: string, b: string): boolean {
  return statesRelation(parse(a).state, parse(b).state) === 'differ';
}

const STAND_INS = new Set(['one', 'ones', 'more']);
/** What befalls things: "another 7,000 destroyed" is said of no people, though no other noun stands there. */
const OF_THINGS = new Set(['destroyed', 'damaged', 'fired', 'sold', 'stolen']);

function standsIn({ head, state }: Counted): boolean {
  return STAND_INS.has(head) || (head === 'people' && state !== null && OF_THINGS.has(state));
}

/** True for counts that grow while an event goes on: the killed, hurt, missing, arrested … */
export function isRunningCount(counts: string): boolean {
  const { state } = parse(counts);
  return state !== null && RUNNING.has(state);
}

function parse(counts: string, isState: (word: string) => boolean = () => false): Counted {
  const words = counts.split(' ');
  const last = words.at(-1)!;
  const stated = words.length > 1 && (STATES.has(last) || isParticiple(last) || isState(last));
  const rest = stated ? words.slice(0, -1) : words;
  return {
    head: rest.at(-1)!,
    modifier: rest.length > 1 ? rest.slice(0, -1).join(' ') : null,
    state: stated ? last : null,
  };
}

function headsRelation(left: Counted, right: Counted): 'same' | 'overlap' | 'differ' {
  const [a, b] = [left.head, right.head];
  if (headsAlike(left, right)) return 'same';
  const general = isEverybody(a) || isEverybody(b);
  const stated = left.state !== null && left.state === right.state;
  // Fishermen and engineers are two groups of people, but the killed may be called by either name.
  if (isHuman(a) && isHuman(b)) return general || stated ? 'overlap' : 'differ';
  return stated && general ? 'overlap' : 'differ';
}

/** "displaced": what was done to what is counted; nouns of that form are none. */
function isParticiple(word: string): boolean {
  return word.endsWith('ed') && !/^(seed|weed|bed|shed|speed|breed|feed|need|deed|steed|watershed)$/.test(word);
}

/** "bought", "lost": participles by their own form. */
function isIrregular(word: string): boolean {
  return lemmatise(word, 'VBN') !== word && !/^(ground|rose|saw|thought|ward|wound)$/.test(word);
}

function headsAlike({ head: a }: Counted, { head: b }: Counted): boolean {
  return a === b || (GROUPS.has(a) && GROUPS.get(a) === GROUPS.get(b));
}

/** Two states of the table exclude each other as counts; two verbs that only tell what happened may be told of the same people. */
function statesRelation(a: string | null, b: string | null): 'same' | 'overlap' | 'differ' {
  if (a === null || b === null || a === b || sameMeaning(a, b)) return 'same';
  return STATES.has(a) && STATES.has(b) ? 'differ' : 'overlap';
}

function modifiersDiffer(left: Counted, right: Counted): boolean {
  if (left.modifier === null || right.modifier === null || left.modifier === right.modifier) return false;
  return !left.modifier.split(' ').some((word) => right.modifier!.includes(word));
}

function isEverybody(head: string): boolean {
  return GROUPS.has(head) && GROUPS.get(head) === GROUPS.get('people');
}

function isHuman(head: string): boolean {
  return PERSONS.has(head) || HUMANS.has(head) || /(man|woman|er|or|ist|ian|ee|ant|ent)$/.test(head);
}
