import { addInto, likeness, type Profile } from './profile.ts';

/** One article as grouping sees it; `day` is its publication in days since 1970, or null. */
export interface Profiled {
  readonly index: number;
  readonly day: number | null;
  readonly profile: Profile;
}

/** A story while it is put together; `profile` is the sum over its members. */
export interface GrowingStory {
  readonly profile: Profile;
  readonly members: Profiled[];
  firstDay: number | null;
  lastDay: number | null;
}

/** A story found for something, with how alike they are. */
export interface Match {
  readonly story: GrowingStory;
  readonly likeness: number;
}

/** Days apart count against a match, but softly: many reports carry the day they were fetched. */
const FADE_DAYS = 60;
const FADE_FLOOR = 0.8;
/** So many of the heaviest terms make a story a candidate, and so many candidates are compared in full. */
const TELLING_TERMS = 30;
const CANDIDATES = 12;
/** Stories looked at through all terms together; heavier terms go first, so that what is passed over tells least. */
const VISITS = 1500;

/** Stories so far with an index from telling terms to the stories that hold them, so that a match is found without seeing all. */
export interface StoryIndex {
  readonly stories: Set<GrowingStory>;
  readonly byTerm: Map<string, Set<GrowingStory>>;
}

/** A story of one article. */
export function startStory(article: Profiled): GrowingStory {
  const empty: Profile = { terms: new Map(), names: new Map(), termsSquared: 0, namesSquared: 0 };
  const story: GrowingStory = { profile: empty, members: [], firstDay: null, lastDay: null };
  joinStory(story, article);
  return story;
}

/** Adds an article to a story. */
export function joinStory(story: GrowingStory, article: Profiled): void {
  addInto(story.profile, article.profile);
  story.members.push(article);
  if (article.day === null) return;
  story.firstDay = Math.min(story.firstDay ?? article.day, article.day);
  story.lastDay = Math.max(story.lastDay ?? article.day, article.day);
}

/** Makes a story findable by the telling terms of a profile. */
export function indexStory(index: StoryIndex, story: GrowingStory, profile: Profile): void {
  index.stories.add(story);
  for (const term of tellingTerms(profile)) {
    const known = index.byTerm.get(term);
    if (known) known.add(story);
    else index.byTerm.set(term, new Set([story]));
  }
}

/** The story most like `wanted` among those that share telling terms with it, itself left out; null where none does. */
export function findBestMatch(index: StoryIndex, wanted: GrowingStory): Match | null {
  let best: Match | null = null;
  for (const story of findCandidates(index, wanted)) {
    const found = likeness(wanted.profile, story.profile) * fade(wanted, story);
    if (best === null || found > best.likeness) best = { story, likeness: found };
  }
  return best;
}

/** The few stories whose telling terms weigh most in the one wanted; only these are compared in full. */
function findCandidates(index: StoryIndex, wanted: GrowingStory): GrowingStory[] {
  const shared = new Map<GrowingStory, number>();
  let visits = 0;
  for (const term of tellingTerms(wanted.profile)) {
    const holders = index.byTerm.get(term) ?? new Set();
    visits += holders.size;
    if (visits > VISITS) break;
    const weight = wanted.profile.terms.get(term) ?? 0;
    for (const story of holders) shared.set(story, (shared.get(story) ?? 0) + weight * weightIn(story, term));
  }
  shared.delete(wanted);
  return [...shared]
    .filter(([story]) => index.stories.has(story))
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([story]) => story);
}

function weightIn({ profile }: GrowingStory, term: string): number {
  return (profile.terms.get(term) ?? 0) / Math.sqrt(profile.termsSquared || 1);
}

function tellingTerms({ terms }: Profile): string[] {
  return [...terms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TELLING_TERMS)
    .map(([term]) => term);
}

function fade(a: GrowingStory, b: GrowingStory): number {
  if (a.firstDay === null || a.lastDay === null || b.firstDay === null || b.lastDay === null) return 1;
  const apart = Math.max(0, a.firstDay - b.lastDay, b.firstDay - a.lastDay);
  return Math.max(FADE_FLOOR, Math.exp(-apart / FADE_DAYS));
}
