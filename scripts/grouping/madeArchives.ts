import { seededNumbers } from '../treebank.ts';
import { inOrder, PACKS, type Labelled } from './labelledArticles.ts';
import { drawTogether, takeDates } from './moveDates.ts';

/** Articles to be grouped by themselves, and how much the pairs made of them count. */
export interface Archive {
  readonly articles: readonly Labelled[];
  readonly weight: number;
}

/** So many small archives are drawn for each round: a desk that begins has no more. */
const SMALL = 250;
const MOST_STORIES = 11;
const MOST_OF_A_STORY = 6;
const UNDATED = 0.3;
/** ECB+ is as large as the other packs four times over. */
const PACK_WEIGHTS = [0.5, 1, 1];
const SMALL_WEIGHT = 0.5;

/**
 * The archives of one round: each pack with its dates, with these drawn together and without, whole and half; and small ones of
 * a few articles of any pack. Same articles and round, same archives.
 */
export function makeArchives(articles: readonly Labelled[], round: number): Archive[] {
  const random = seededNumbers(round);
  const sound = articles.filter(({ suspect }) => !suspect);
  const packs = PACKS.flatMap((_, pack) =>
    ofPack(sound.filter((one) => one.pack === pack)).map((make) => make(random)),
  );
  return [...packs, ...smallArchives(sound, SMALL, random).map((one) => ({ articles: one, weight: SMALL_WEIGHT }))];
}

function ofPack(pack: readonly Labelled[]): ((random: () => number) => Archive)[] {
  const isDated = pack.some(({ day }) => day !== null);
  const weight = PACK_WEIGHTS[pack[0]!.pack]!;
  const dates = [isDated ? inOrder : takeDates, drawTogether, takeDates];
  return dates.flatMap((move) =>
    [1, 0.5].map((share) => (random: () => number) => ({
      articles: move(
        pack.filter(() => random() < share),
        random,
      ),
      weight,
    })),
  );
}

/** So many archives of two to eleven stories, and one to six articles of each. */
export function smallArchives(articles: readonly Labelled[], count: number, random: () => number): Labelled[][] {
  const stories = byStory(articles);
  return Array.from({ length: count }, () => {
    const drawn = drawSome(stories, 2 + Math.floor(random() * (MOST_STORIES - 1)), random);
    const some = drawn.flatMap((story) => drawSome(story, 1 + Math.floor(random() ** 2 * MOST_OF_A_STORY), random));
    return random() < UNDATED ? takeDates(some) : drawTogether(some, random);
  });
}

function drawSome<T>(from: readonly T[], count: number, random: () => number): T[] {
  const rest = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}

function byStory(articles: readonly Labelled[]): Labelled[][] {
  const stories = new Map<string, Labelled[]>();
  for (const article of articles) stories.set(article.story, [...(stories.get(article.story) ?? []), article]);
  return [...stories.values()];
}
