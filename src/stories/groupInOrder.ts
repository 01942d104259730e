import { lookAgainAt } from './mergeAlike.ts';
import { AGEING } from './storyStream.ts';
import { placeArticle } from './placeArticle.ts';
import type { Rarity } from './rarity.ts';
import type { PlacedArticle, WhyCode } from './streamTypes.ts';
import { openCore, type StreamCore } from './streamCore.ts';

/** A second look comes at the end and after so many articles, well before stories age out. */
const LOOK_EVERY = 5000;

/** A story's articles by their places among all, in order, and why each was placed as it was at first. */
export interface Grouped {
  readonly places: readonly number[];
  readonly why: readonly WhyCode[];
}

/** Groups articles in the order given, rarities counted beforehand. */
export function groupInOrder(articles: readonly PlacedArticle[], rarity: Rarity): Grouped[] {
  const core = openCore(AGEING, rarity);
  const codes: WhyCode[] = [];
  const members = new Map<string, number[]>();
  articles.forEach((article, i) => {
    const { storyId, why } = placeArticle(core, article, Infinity);
    codes.push(why.code);
    const known = members.get(storyId);
    if (known) known.push(i);
    else members.set(storyId, [i]);
    if ((i + 1) % LOOK_EVERY === 0) moveAlike(core, members);
  });
  moveAlike(core, members);
  return [...members.values()].map((found) => {
    const places = found.sort((a, b) => a - b);
    return { places, why: places.map((place) => codes[place]!) };
  });
}

function moveAlike(core: StreamCore, members: Map<string, number[]>): void {
  for (const { from, into } of lookAgainAt(core, true)) {
    members.get(into)!.push(...members.get(from)!);
    members.delete(from);
  }
}
