import { isMark, isQuoted, type Range, type Scene } from './attribution-scene.ts';
import { hangsFrom, type Tree } from './attribution-tree.ts';
import { nounPhrase, subjectHead } from './attribution-tree-subject.ts';
import { holdsFinite, isClauseLink, isNoun, isPossessive, isTimeWord, isVerb } from './attribution-words.ts';

/** First token of a phrase that hangs from outside it. */
function topOf(tree: Tree, range: Range): number {
  for (let at = range.first; at <= range.last; at++) {
    const { head, label } = tree.arcs[at]!;
    const isOutside = head < range.first || head > range.last;
    if (isOutside && label !== 'punct' && label !== 'mark' && label !== 'cc') return at;
  }
  return range.first;
}

function isRelativeWord(scene: Scene, at: number): boolean {
  return /^(?:WDT|WP|WRB)$/.test(scene.tokens[at]!.xpos);
}

/** "a statement after Orr told ...", "what Orr called ...": words before the subject that its clause hangs from or that link it. */
function isLed(scene: Scene, tree: Tree, verb: number, subject: number, before: Range): boolean {
  const inRelative = tree.arcs[verb]!.label === 'acl:relcl';
  for (let at = before.first; at <= before.last; at++) {
    const { head, label } = tree.arcs[at]!;
    if (head === verb && (label === 'mark' || isRelativeWord(scene, at))) return true;
    if (head === subject && (label === 'mark' || label === 'case') && isClauseLink(scene, at)) return true;
    if (head === verb && label === 'cc' && holdsFinite(scene, 0, before.first)) return true;
    if (inRelative && hangsFrom(tree, verb, at)) return true;
  }
  return false;
}

/** "nearly half", "the press secretary": words that belong to one phrase, without pauses, times and links. */
function isOnePhrase(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (isMark(scene, at, ',;:—–―-()') || isQuoted(scene, at)) return false;
    if (isTimeWord(scene, at) && !isPossessive(scene, at + 1)) return false;
    if (isClauseLink(scene, at) && !isNoun(scene, at)) return false;
  }
  return true;
}

/** The words before a participle are an object in its sentence, so that its subject is another ("sent the board a letter saying"). */
function tookObject(tree: Tree, range: Range, verb: number): boolean {
  return (
    tree.arcs[verb]!.label.startsWith('advcl') && /^(?:obj|obl|nmod|iobj)/.test(tree.arcs[topOf(tree, range)]!.label)
  );
}

/** Nothing could be set right: a finite verb whose subject is cut off from what stands before it and holds no link itself. */
function isSettled(scene: Scene, range: Range, verb: number): boolean {
  const tag = scene.tokens[verb]?.xpos;
  if (tag === 'VBG' || tag === 'VBN' || tag === 'VB') return false;
  if (range.first > 0 && isOnePhrase(scene, range.first - 1, range.first - 1)) return false;
  for (let at = range.first; at <= range.last; at++) {
    const isLink = isClauseLink(scene, at) || isRelativeWord(scene, at) || scene.tokens[at]!.xpos === 'CC';
    if (isLink || isVerb(scene, at)) return false;
  }
  return true;
}

/**
 * The source of a verb as the words before it show it, set right by the tree where the tree is the better judge: words at the
 * phrase's beginning that were missed or do not belong to it, and participles that took an object for their subject.
 */
export function settleSource(scene: Scene, range: Range, verb: number): Range {
  if (isSettled(scene, range, verb)) return range;
  const tree = scene.tree();
  const head = tree === null ? -1 : subjectHead(tree, verb);
  if (tree === null || head < 0) return range;
  const phrase = nounPhrase(scene, tree, head, verb);
  const holds = range.first <= head && head <= range.last;
  const reaches = holds || (head < range.first && phrase.last >= range.last);
  if (reaches && phrase.first < range.first && isOnePhrase(scene, phrase.first, range.first - 1))
    return { first: phrase.first, last: range.last };
  const before = { first: range.first, last: phrase.first - 1 };
  if (holds && tree.arcs[head]!.head === verb && isLed(scene, tree, verb, head, before))
    return { first: phrase.first, last: range.last };
  const isOther = !holds && head < verb && tookObject(tree, range, verb);
  return isOther && isOnePhrase(scene, phrase.first, phrase.last) ? phrase : range;
}

/** A source after its verb, with the description in commas that the tree hangs from it ("said Ada Orr, then warden of the lock"). */
export function withApposition(scene: Scene, range: Range, verb: number): Range {
  if (!isMark(scene, range.last + 1, ',')) return range;
  const tree = scene.tree();
  const head = tree === null ? -1 : subjectHead(tree, verb);
  if (tree === null || head < range.first || head > range.last) return range;
  const isDescribed = tree.children[head]!.some((at) => at > range.last && tree.arcs[at]!.label === 'appos');
  const phrase = isDescribed ? nounPhrase(scene, tree, head, verb) : range;
  return phrase.last > range.last ? { first: range.first, last: phrase.last } : range;
}
