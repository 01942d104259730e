import packageJson from '../../../package.json' with { type: 'json' };
import type { Finding, Outlet, Report, RevisionDiff, Settings, StorySummary } from '../../model/index.ts';
import type { Archive } from '../../store/openArchive.ts';
import { sha256Of } from '../../store/rawStore.ts';
import type { Store } from '../../store/store.ts';
import { findStoryHeld, reportStory, type StoryHeld } from './reportStory.ts';

/** What a summary says of a report; the rest comes from the story's rows. */
type Told = Pick<StorySummary, 'origins' | 'independentOrigins' | 'openConflicts' | 'corroborated'>;

/** How stories are summarised: a report is made with the settings that `compare` has unless told otherwise. */
export interface SummarySettings {
  /** Told before a report is made: how many stories are done. */
  readonly began?: (done: number) => void;
  /** False where what is found may not be written down: another process has the archive. */
  readonly keep: boolean;
}

const SETTINGS: Settings = { minOrigins: 2, zone: null };

/**
 * Summaries of stories, in the order of their ids as given; ids that are not held are left out. A report is made only where the story
 * changed since its last one.
 */
export async function summariseStories(
  archive: Pick<Archive, 'store'>,
  storyIds: readonly string[],
  { began = () => undefined, keep }: SummarySettings,
): Promise<readonly StorySummary[]> {
  const summaries: StorySummary[] = [];
  for (const [at, id] of storyIds.entries()) {
    began(at);
    const held = await findStoryHeld(archive.store, id);
    if (held !== null) summaries.push(await summarise(held, archive, keep));
  }
  return summaries;
}

async function summarise(held: StoryHeld, archive: Pick<Archive, 'store'>, keep: boolean): Promise<StorySummary> {
  const { row, articles, pieces } = held;
  const { store } = archive;
  const outlets = await store.articles.outlets(articles.map(({ id }) => id));
  const changes = await store.changes.ofPieces(pieces.map(({ id }) => id));
  const told = (await knownTelling(held, store)) ?? (await tellAnew(held, archive, keep));
  return {
    id: row.id,
    label: row.label,
    firstPublishedAt: row.firstPublishedAt,
    lastPublishedAt: row.lastPublishedAt,
    changedAt: row.changedAt,
    articleIds: articles.map(({ id }) => id),
    outlets: outlets.map(({ id, name }) => ({ id, name })).sort(byName),
    ...told,
    changedFacts: changes.reduce((sum, { json }) => sum + countReplaced(JSON.parse(json) as RevisionDiff), 0),
  };
}

async function knownTelling(held: StoryHeld, { reports }: Store): Promise<Told | null> {
  const report = await reports.get(held.row.id);
  return report?.basis === basisOf(held) ? (JSON.parse(report.summary) as Told) : null;
}

async function tellAnew(held: StoryHeld, archive: Pick<Archive, 'store'>, keep: boolean): Promise<Told> {
  const report = await reportStory(archive, held.row.id, SETTINGS);
  const told = tell(report!);
  if (keep) {
    const row = { storyId: held.row.id, basis: basisOf(held), summary: JSON.stringify(told) };
    await archive.store.reports.put(row);
  }
  return told;
}

/** Names all that a report on the story rests on: a report of the same basis says the same. */
function basisOf({ articles }: StoryHeld): string {
  const parts = [packageJson.version, ...articles.map(({ id }) => id)];
  return sha256Of(new TextEncoder().encode(parts.join(' '))).slice(0, 32);
}

function tell({ findings, origins }: Report): Told {
  const independent = new Set(findings.flatMap(({ support }) => support.flatMap((one) => one.independentIds)));
  const known = origins.filter(({ kind }) => kind !== 'unknown');
  const owners = new Set(known.filter(({ id }) => independent.has(id)).map(({ id, ownerId }) => ownerId ?? id));
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  const isOpen = ({ status, clash }: Finding) => status === 'conflicting' && clash !== 'update';
  return {
    origins: known.map(({ id, name, kind }) => ({ id, name, kind })).sort(byName),
    independentOrigins: owners.size,
    openConflicts: {
      firm: count((finding) => isOpen(finding) && finding.certainty === 'firm'),
      possible: count((finding) => isOpen(finding) && finding.certainty === 'possible'),
    },
    corroborated: count(({ status, certainty }) => status === 'corroborated' && certainty === 'firm'),
  };
}

/** Facts that the later state gives otherwise; what only one of the two gives was added or left out. */
function countReplaced({ edits }: RevisionDiff): number {
  return edits.flatMap(({ facts }) => facts).filter(({ before, after }) => before !== null && after !== null).length;
}

function byName(a: Pick<Outlet, 'id' | 'name'>, b: Pick<Outlet, 'id' | 'name'>): number {
  const [first, second] = a.name === b.name ? [a.id, b.id] : [a.name, b.name];
  return first < second ? -1 : 1;
}
