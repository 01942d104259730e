import table from '../lang/en/cues.json' with { type: 'json' };
import { inflect, type VerbShape } from './attribution-inflect.ts';

/** What may follow a cue as its content; the table explains each. */
export type FrameName =
  'quote' | 'that' | 'bare' | 'question' | 'to' | 'ing' | 'object' | 'pair' | 'object-to' | 'hearer' | 'trail';
/** Whether the source made it known, holds it, or means to do it. */
export type Stance = 'says' | 'thinks' | 'wants';

/** A verb that can credit a source. `after` are words that must follow it ("point" + "out"); */
export interface VerbCue {
  readonly verb: string;
  readonly after: readonly string[];
  readonly frames: ReadonlyMap<FrameName, Stance>;
}

export interface CueForm {
  readonly cue: VerbCue;
  readonly shape: VerbShape;
}

interface Draft {
  verb: string;
  after: string[];
  frames: Map<FrameName, Stance>;
}

const FRAMES = new Set<string>([
  'quote',
  'that',
  'bare',
  'question',
  'to',
  'ing',
  'object',
  'pair',
  'object-to',
  'hearer',
  'trail',
]);

function isFrame(word: string): word is FrameName {
  return FRAMES.has(word);
}

function addGroup(drafts: Map<string, Draft>, key: string, stance: Stance, entry: string): void {
  const [verb = '', ...after] = entry.split(' ');
  const draft = drafts.get(entry) ?? { verb, after, frames: new Map() };
  for (const word of key.split(' ')) {
    if (isFrame(word) && !draft.frames.has(word)) draft.frames.set(word, stance);
  }
  drafts.set(entry, draft);
}

function readDrafts(): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const groups of [table.verbs, table.phrases]) {
    for (const [stance, group] of Object.entries(groups)) {
      for (const [key, entries] of Object.entries(group as Record<string, string[]>)) {
        for (const entry of entries) addGroup(drafts, key, stance as Stance, entry);
      }
    }
  }
  return drafts;
}

function indexForms(): Map<string, CueForm[]> {
  const index = new Map<string, CueForm[]>();
  for (const cue of readDrafts().values()) {
    for (const { form, shape } of inflect(cue.verb)) {
      const known = index.get(form);
      if (known) known.push({ cue, shape });
      else index.set(form, [{ cue, shape }]);
    }
  }
  // The longest phrase is tried first, so that "point out" wins over "point".
  for (const forms of index.values()) forms.sort((a, b) => b.cue.after.length - a.cue.after.length);
  return index;
}

const FORMS = indexForms();

/** Verb cues that a lower-cased word can be a form of, those with more words of their own first; empty for most words. */
export function verbCues(lower: string): readonly CueForm[] {
  return FORMS.get(lower) ?? [];
}

/** A noun or adjective that can credit a source, with the words that may link it to its content. */
export interface WordCue {
  readonly stance: Stance;
  readonly links: ReadonlySet<string>;
}

function indexWords(groups: Record<string, Record<string, string[]>>, plurals: boolean): Map<string, WordCue> {
  const index = new Map<string, WordCue>();
  for (const [stance, group] of Object.entries(groups)) {
    for (const [key, words] of Object.entries(group)) {
      const cue = { stance: stance as Stance, links: new Set(key.split(' ')) };
      for (const word of words) {
        index.set(word, cue);
        if (plurals) index.set(word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`, cue);
      }
    }
  }
  return index;
}

const NOUNS = indexWords(table.nouns, true);
const ADJECTIVES = indexWords(table.adjectives, false);

export function nounCue(lower: string): WordCue | null {
  return NOUNS.get(lower) ?? null;
}

export function adjectiveCue(lower: string): WordCue | null {
  return ADJECTIVES.get(lower) ?? null;
}

/** Adverbs that credit nobody ("reportedly"). */
export const UNSOURCED_ADVERBS: ReadonlySet<string> = new Set(table.unsourced.adverbs);
/** Verbs whose passive with an infinitive credits nobody ("is said to"). */
export const UNSOURCED_PASSIVES: ReadonlySet<string> = new Set(table.unsourced.passive);
/** Phrases that put the source after them ("according to"), as words. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = table.prepositions.map((phrase) =>
  phrase.split(' '),
);
/** Nouns for what a source speaks in ("statement", "interview"). */
export const VEHICLES: ReadonlySet<string> = new Set(table.vehicles);
/** Verbs by which a channel passes a vehicle on ("a statement carried by"). */
export const CARRIERS: ReadonlySet<string> = new Set(
  table.carriers.flatMap((verb) => inflect(verb).map(({ form }) => form)),
);

/** The stance of the cue whose words these are: of its last word that is a cue; "says" where none is. */
export function stanceOfCue(words: readonly string[]): Stance {
  for (const word of [...words].reverse()) {
    const lower = word.toLowerCase();
    const verb = verbCues(lower)[0];
    if (verb) return verb.cue.frames.values().next().value ?? 'says';
    const other = adjectiveCue(lower) ?? nounCue(lower);
    if (other) return other.stance;
  }
  return 'says';
}
