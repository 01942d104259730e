import { lookAgainAt } from './mergeAlike.ts';
import { AGEING } from './storyStream.ts';
import { placeArticle } from './placeArticle.ts';
import type { Rarity } from './rarity.ts';
import type { PlacedArticle } from './streamTypes.ts';
import { openCore, type StreamCore } from './streamCore.ts';

/** A second look comes at the end and after so many articles, well before stories age out. */
const LOOK_EVERY = 5000;

/** Groups articles in the order given, rarities counted beforehand; gives the places of each story's articles, in order. */
export function groupInOrder(articles: readonly PlacedArticle[], rarity: Rarity): number[][] {
  const core = openCore(AGEING, rarity);
  const members = new Map<string, number[]>();
  articles.forEach((article, i) => {
    const { storyId } = placeArticle(core, article, Infinity);
    const known = members.get(storyId);
    if (known) known.push(i);
    else members.set(storyId, [i]);
    if ((i + 1) % LOOK_EVERY === 0) moveTiny(core, members);
  });
  moveTiny(core, members);
  return [...members.values()].map((places) => places.sort((a, b) => a - b));
}

function moveTiny(core: StreamCore, members: Map<string, number[]>): void {
  for (const { from, into } of lookAgainAt(core, true)) {
    members.get(into)!.push(...members.get(from)!);
    members.delete(from);
  }
}
