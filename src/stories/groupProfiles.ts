import {
  findBestMatch,
  indexStory,
  joinStory,
  startStory,
  type GrowingStory,
  type Profiled,
  type StoryIndex,
} from './growingStories.ts';

/** An article joins the story most like it from here on; set on the development packs of the grouping benchmark. */
const JOIN_FROM = 0.35;
/** Stories of one or two articles get a second look with this bar, when all the others are known. */
const TINY_JOINS_FROM = 0.18;
const TINY = 2;

/** Groups articles in one pass in the order given, then looks again at tiny stories. */
export function groupProfiles(articles: readonly Profiled[]): GrowingStory[] {
  const index: StoryIndex = { stories: new Set(), byTerm: new Map() };
  for (const article of articles) placeArticle(index, article);
  for (const story of [...index.stories]) if (story.members.length <= TINY) placeTinyStory(index, story);
  return [...index.stories];
}

function placeArticle(index: StoryIndex, article: Profiled): void {
  const alone = startStory(article);
  const best = findBestMatch(index, alone);
  const story = best !== null && best.likeness >= JOIN_FROM ? best.story : alone;
  if (story !== alone) joinStory(story, article);
  indexStory(index, story, article.profile);
}

function placeTinyStory(index: StoryIndex, tiny: GrowingStory): void {
  const best = findBestMatch(index, tiny);
  if (best === null || best.likeness < TINY_JOINS_FROM) return;
  for (const article of tiny.members) {
    joinStory(best.story, article);
    indexStory(index, best.story, article.profile);
  }
  index.stories.delete(tiny);
}
