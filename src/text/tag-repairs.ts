import irregular from '../lang/en/irregular-words.json' with { type: 'json' };
import type { Tag } from './tagger.ts';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Participles that are never a past tense: "taken", "driven", "written". */
const ONLY_PARTICIPLE = /(?:en|wn|rn|one|een|ung|unk|um|um)$/;
const AHEAD = 24;
const BEHIND = 12;

function endsClause(form: string, tag: Tag): boolean {
  return /^[;:.!?–—]$|^--/.test(form) || tag.xpos === 'CC' || /^W/.test(tag.xpos) || tag.upos === 'SCONJ';
}

/** Whether the clause around `at` has a finite verb or auxiliary of its own, looking at most a few words either way. */
function hasFinite(forms: readonly string[], tags: readonly Tag[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - BEHIND); back--) {
    const tag = tags[back];
    if (!tag || endsClause(forms[back] ?? '', tag)) break;
    if (FINITE.test(tag.xpos) || tag.upos === 'AUX') return true;
  }
  for (let ahead = at + 1; ahead < Math.min(tags.length, at + AHEAD); ahead++) {
    const tag = tags[ahead];
    if (!tag || endsClause(forms[ahead] ?? '', tag)) return false;
    if (FINITE.test(tag.xpos)) return true;
  }
  return false;
}

/** Verbs that keep an object in the passive: "the man given a sentence". */
const TWO_OBJECTS =
  /^(?:called|named|paid|offered|taught|told|awarded|handed|sent|shown|made|considered|deemed|dubbed|left)$/;

/** "after a paper exposed the deal": a participle with an object of its own right after it is a past tense. */
function takesObject(forms: readonly string[], tags: readonly Tag[], at: number): boolean {
  return /^(?:DT|PRP\$?)$/.test(tags[at + 1]?.xpos ?? '') && !TWO_OBJECTS.test(forms[at] ?? '');
}

/** Whether the sentence has a finite verb outside its relative clauses ("who ..." up to the next comma). */
function hasMainVerb(forms: readonly string[], tags: readonly Tag[]): boolean {
  let inRelative = false;
  return tags.some((tag, at) => {
    if (/^W(?:DT|P|RB)/.test(tag.xpos)) inRelative = true;
    else if (forms[at] === ',') inRelative = false;
    return !inRelative && FINITE.test(tag.xpos);
  });
}

function canBePast(form: string, tag: Tag | undefined): boolean {
  return tag?.xpos === 'VBN' && tag.upos === 'VERB' && !ONLY_PARTICIPLE.test(form);
}

/** "The mayor, who ..., resigned on Monday.": the last participle after a comma is the verb of a sentence without one. */
function repairMainVerb(forms: readonly string[], tags: Tag[]): void {
  if (!forms.includes(',') || hasMainVerb(forms, tags)) return;
  const at = tags.findLastIndex((tag, index) => forms[index - 1] === ',' && canBePast(forms[index] ?? '', tag));
  if (at > 0) tags[at] = { upos: 'VERB', xpos: 'VBD' };
}

/** Past forms of irregular verbs that are no other word: "sank", "fled". */
const PASTS = new Set(irregular.verbs.flatMap(([verb, past]) => (past === verb || past === 'left' ? [] : [past])));

/** Words whose tag no sentence can bear out: "sank" as an adverb, "off" as a particle before a name. */
function repairWord(forms: readonly string[], tags: readonly Tag[], at: number): Tag | null {
  const form = forms[at]?.toLowerCase() ?? '';
  const [tag, next] = [tags[at], tags[at + 1]];
  if (tag?.xpos === 'RB' && PASTS.has(form)) return { upos: 'VERB', xpos: 'VBD' };
  return tag?.xpos === 'RP' && form === 'off' && next?.xpos === 'NNP' ? { upos: 'ADP', xpos: 'IN' } : null;
}

/**
 * Past tenses that were read as participles ("Eight crews competed in ..."): a participle right after a noun or pronoun,
 * in a clause that would be without a verb, is the verb.
 */
export function repairTags(forms: readonly string[], tags: readonly Tag[]): Tag[] {
  const repaired = tags.map((tag, at) => repairWord(forms, tags, at) ?? tag);
  // Titles and captions may well do without a verb.
  if (!/^[.?!"”']/.test(forms.at(-1) ?? '')) return repaired;
  repaired.forEach((tag, at) => {
    if (!canBePast(forms[at] ?? '', tag)) return;
    const before = repaired[at - 1];
    if (!before || !/^(?:NN|PRP$|CD|EX)/.test(before.xpos)) return;
    if (takesObject(forms, repaired, at) || !hasFinite(forms, repaired, at))
      repaired[at] = { upos: 'VERB', xpos: 'VBD' };
  });
  repairMainVerb(forms, repaired);
  return repaired;
}
