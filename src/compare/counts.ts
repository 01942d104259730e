import countTable from '../lang/en/count-words.json' with { type: 'json' };
import synonymTable from '../lang/en/count-synonyms.json' with { type: 'json' };
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
  if (
    left.state !== null &&
    right.state !== null &&
    left.state !== right.state &&
    !sameMeaning(left.state, right.state)
  )
    return 'differ';
  const heads = headsRelation(left.head, right.head);
  if (heads === 'differ')
    return left.state !== null && left.state === right.state && generic(left, right) ? 'overlap' : 'differ';
  if (left.modifier !== null && right.modifier !== null && left.modifier !== right.modifier) return 'differ';
  return heads;
}

/** True for counts that grow while an event goes on: the killed, hurt, missing, arrested … */
export function isRunningCount(counts: string): boolean {
  const { state } = parse(counts);
  return state !== null && RUNNING.has(state);
}

function parse(counts: string): Counted {
  const words = counts.split(' ');
  const last = words.at(-1)!;
  const stated = words.length > 1 && (STATES.has(last) || /[^e]ed$/.test(last));
  const rest = stated ? words.slice(0, -1) : words;
  return {
    head: rest.at(-1)!,
    modifier: rest.length > 1 ? rest.slice(0, -1).join(' ') : null,
    state: stated ? last : null,
  };
}

function headsRelation(a: string, b: string): 'same' | 'overlap' | 'differ' {
  if (a === b || (GROUPS.has(a) && GROUPS.get(a) === GROUPS.get(b))) return 'same';
  const [humanA, humanB] = [isHuman(a), isHuman(b)];
  if (humanA && humanB && (a === 'people' || b === 'people' || a === 'victim' || b === 'victim')) return 'overlap';
  return 'differ';
}

function isHuman(head: string): boolean {
  return PERSONS.has(head) || HUMANS.has(head) || /(man|woman|er|or|ist|ian|ee|ant|ent)$/.test(head);
}

function generic(left: Counted, right: Counted): boolean {
  return left.head === 'people' || right.head === 'people';
}
