import { joinFigures } from './figures.ts';
import { KEPT_MEMBERS, type GrowingStory } from './growingStory.ts';
import { UNIT, VECTORS, weightIn, type Member } from './member.ts';
import { PLACE_IN_ROW, TermSum } from './termSum.ts';

/** An article weighed anew is nearly what it was; two articles are never so alike but for copies. */
const SAME_FROM = 0.9;
const NONE = new Int32Array(0);

/** Adds an article to what a story knows of its terms. */
export function addMember(story: GrowingStory, member: Member, figures: Int32Array): void {
  if (story.sum || story.members.length > 0) sumOf(story).add(member, 1);
  story.members = [...story.members, member].slice(-KEPT_MEMBERS);
  story.figures = joinFigures(story.figures, figures);
}

/** Adds all articles of another story. Only places are not taken over. */
export function addStory(story: GrowingStory, other: GrowingStory): void {
  const sum = story.sum || story.members.length > 0 ? sumOf(story) : (story.sum = new TermSum());
  if (other.sum) sum.addAll(other.sum);
  else for (const member of other.members) sum.add(member, 1);
  story.members = [...story.members, ...other.members].slice(-KEPT_MEMBERS);
  story.figures = joinFigures(story.figures, other.figures);
}

/** Takes an article out of what a story knows; among its last ones, the one most like it. Figures stay: they are not told apart. */
export function removeMember(story: GrowingStory, member: Member): void {
  story.sum?.add(member, -1);
  const products = story.members.map((other) => productOf(other, member));
  const nearest = products.indexOf(Math.max(...products));
  if (products[nearest]! >= SAME_FROM * UNIT ** 2) story.members = story.members.filter((_, n) => n !== nearest);
  if (story.members.length === 0 && !story.sum) story.places = NONE;
}

function productOf(a: Member, b: Member): number {
  let product = 0;
  for (let i = 0; i < a.terms.length; i++) product += a.weights[VECTORS * i]! * weightIn(b, a.terms[i]!);
  return product;
}

/** The sum of a story's articles, made now where there was but one. */
function sumOf(story: GrowingStory): TermSum {
  if (story.sum) return story.sum;
  const [only] = story.members;
  story.sum = new TermSum(only!.terms.length);
  story.sum.add(only!, 1);
  for (let i = 0; i < story.places.length; i++) story.sum.setPlace(only!.terms[i]!, story.places[i]!);
  story.places = NONE;
  return story.sum;
}

/** The weight of a term in a story, 0 where it is not there. */
export function weightOf({ sum, members }: GrowingStory, term: number): number {
  if (sum) return sum.weightOf(term);
  return members[0] ? weightIn(members[0], term) : 0;
}

/** The squared length of one of a story's vectors. */
export function squaredIn({ sum, members }: GrowingStory, vector: number): number {
  return (sum ?? members[0])?.squared[vector] ?? 0;
}

/** Whether a story keeps a term; one of very many articles does not keep all of theirs. */
export function knowsTerm({ sum, members }: GrowingStory, term: number): boolean {
  return sum ? sum.find(term) !== -1 : (members[0]?.terms.includes(term) ?? false);
}

/** The place of a story among those found by a term; 0 where it is not found by it. */
export function placeOf({ sum, members, places }: GrowingStory, term: number): number {
  if (sum) return sum.placeOf(term);
  return places[members[0]?.terms.indexOf(term) ?? -1] ?? 0;
}

/** Notes the place of a story among those found by a term that it knows. */
export function setPlace({ sum, members, places }: GrowingStory, term: number, place: number): void {
  if (sum) sum.setPlace(term, place);
  else places[members[0]!.terms.indexOf(term)] = place;
}

/** The terms by which a story is found, in ascending order. */
export function termsFinding({ sum, members, places }: GrowingStory): Int32Array {
  if (!sum) return members[0]?.terms.slice(0, places.length).sort() ?? NONE;
  const terms: number[] = [];
  const { table } = sum;
  sum.each((term, at) => {
    if (table[at + PLACE_IN_ROW]! > 0) terms.push(term);
  });
  return Int32Array.from(terms).sort();
}
