import packageJson from '../../package.json' with { type: 'json' };
import type { OpenIntake } from '../jobs/adding/openIntake.ts';
import { makeId, type GroupingDecision } from '../model/index.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { findStory } from './findStory.ts';
import { Misuse } from './misuse.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface RegroupOptions extends ArchiveOptions {
  readonly by?: string;
  readonly because?: string;
}

/** `twosource split`: takes articles out of their story into one of their own, for good. Throws Misuse and ArchiveFault. */
export async function split(
  typed: string,
  articles: readonly string[],
  options: RegroupOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  return decide(options, surroundings, async (intake) => {
    const storyId = await findStory(intake.archive, typed);
    const held = await intake.archive.store.pieces.ofStory(storyId);
    const articleIds = await findArticles(
      intake,
      held.map(({ articleId }) => articleId),
      articles,
    );
    if (articleIds.length === held.length)
      throw new Misuse('story-not-split', 'All articles of the story were named, so nothing would be left of it.');
    const decided = whoDecided(options, surroundings);
    const id = makeId('dec', 'split', decided.at, storyId, ...articleIds);
    const newStory = makeId('sto', id);
    const decision: GroupingDecision = { kind: 'split', id, ...decided, storyIds: [storyId, newStory], articleIds };
    return {
      decision,
      says: `Took ${articleIds.length} of ${held.length} articles out of ${storyId} into ${newStory}. They are never put together again but by “twosource merge”.`,
    };
  });
}

/** `twosource merge`: puts stories together, for good. Throws Misuse and ArchiveFault. */
export async function merge(
  typed: string,
  others: readonly string[],
  options: RegroupOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  return decide(options, surroundings, async (intake) => {
    const into = await findStory(intake.archive, typed);
    const from: string[] = [];
    for (const other of others) from.push(await findStory(intake.archive, other));
    const rest = [...new Set(from)].filter((id) => id !== into);
    if (rest.length === 0) throw new Misuse('story-not-merged', 'Name another story to put together with the first.');
    const pieces = (await Promise.all(rest.map((id) => intake.archive.store.pieces.ofStory(id)))).flat();
    const articleIds = pieces.map(({ articleId }) => articleId).sort();
    const decided = whoDecided(options, surroundings);
    const id = makeId('dec', 'merge', decided.at, into, ...rest);
    const decision: GroupingDecision = { kind: 'merge', id, ...decided, storyIds: [into, ...rest], articleIds };
    return { decision, says: `Put ${rest.join(', ')} into ${into}: ${articleIds.length} more articles in it.` };
  });
}

async function decide(
  options: RegroupOptions,
  surroundings: Surroundings,
  make: (intake: OpenIntake) => Promise<{ readonly decision: GroupingDecision; readonly says: string }>,
): Promise<ExitCode> {
  const folder = archiveFolder(options, surroundings);
  const { openArchive } = await import('../store/openArchive.ts');
  // Throws where there is no archive: deciding on stories makes none.
  await (await openArchive(folder)).close();
  const { openIntake } = await import('../jobs/adding/openIntake.ts');
  const { wallClock } = surroundings;
  const intake = await openIntake(folder, { zone: null, program: packageJson.version, threads: 0, wallClock });
  try {
    const { decision, says } = await make(intake);
    await intake.decide(decision);
    surroundings.out.write(`${says}\n`);
    return EXIT.made;
  } finally {
    await intake.close();
  }
}

/** Ids of the articles named by id, the beginning of one, or address, among those of the story. */
async function findArticles(
  { archive }: OpenIntake,
  held: readonly string[],
  named: readonly string[],
): Promise<string[]> {
  const articles = await archive.store.articles.get(held);
  const found = named.map((name) => {
    const fitting = articles.filter(
      ({ id, url }) => url === name || id === name || id.startsWith(name.startsWith('art-') ? name : `art-${name}`),
    );
    if (fitting.length === 1) return fitting[0]!.id;
    const says = fitting.length === 0 ? `is no article of the story` : `is the beginning of several articles’ ids`;
    throw new Misuse('unknown-article', `“${name}” ${says}. “twosource story ID --articles” lists them.`);
  });
  return [...new Set(found)].sort();
}

function whoDecided({ by, because }: RegroupOptions, { env, wallClock }: Surroundings) {
  const at = new Date(wallClock()).toISOString();
  return { at, by: by ?? env.USER ?? env.LOGNAME ?? 'somebody', because: because ?? '' };
}
