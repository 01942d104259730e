import { wholeJournal } from '../../src/store/openArchive.ts';
import { compareWithReplay } from './compareWhole.ts';
import { serveFeeds, type MadeFeeds } from './feedServer.ts';
import { killOften, outcomeOf, type Tally } from './killOften.ts';
import type { Order } from './orders.ts';
import type { Outcome } from './outcome.ts';
import { runChild } from './runChild.ts';
import { findUnsettled, findWrongs } from './soundness.ts';
import type { Workshop } from './workshop.ts';

const FEEDS = 3;
/** Pages that the feeds come to list, and more for each moment, so that there is always something to fetch. */
const PAGES = 30;
const PAGES_PER_MOMENT = 6;
/** Hours of its own clock that one run follows; the next begins where it would have ended. */
const HOURS = 2;

/** Kills following feeds at random moments: what was acknowledged stays, is not fetched again, and no page is passed over in the end. */
export async function killWatching(workshop: Workshop, moments: number): Promise<Outcome> {
  const tally: Tally = { killed: 0, acknowledged: 0, archives: 1, wrongs: [] };
  const folder = workshop.newPath('watched');
  const server = await serveFeeds(FEEDS, PAGES + PAGES_PER_MOMENT * moments);
  const acknowledged = new Set<string>();
  let runs = 0;
  const order = (): Order => ({ do: 'watch', folder, feeds: server.feeds, fromHour: HOURS * runs++, hours: HOURS });
  try {
    await killOften(workshop, moments, { lines: 4, ms: 120, traced: workshop.traced }, tally, async (moment) => {
      const ended = await runChild(workshop.child, order(), { moment });
      for (const id of ended.kept) acknowledged.add(id);
      return {
        ended,
        wrongs: [...(await findUnsettled(folder, acknowledged)), ...(await findWrongs(folder, acknowledged))],
      };
    });
    const last = await runChild(workshop.child, order());
    for (const id of last.kept) acknowledged.add(id);
    if (!last.done) tally.wrongs.push(`going on failed: ${last.fault?.says ?? 'no reason given'}`);
    tally.wrongs.push(
      ...(await findWrongs(folder, acknowledged)),
      ...(await comparePages(folder, server, acknowledged)),
    );
    tally.wrongs.push(...(await compareWithReplay(workshop, folder)));
  } finally {
    server.close();
  }
  tally.acknowledged = acknowledged.size;
  return outcomeOf('watching', tally, moments);
}

/** Pages that the feeds listed and the archive lacks, and pages that were taken again after they had been acknowledged. */
async function comparePages(folder: string, server: MadeFeeds, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const { entries } = await wholeJournal(folder);
  const captures = entries.flatMap(({ entry }) => (entry.kind === 'capture' && entry.url !== null ? [entry] : []));
  const held = new Set(captures.map(({ url }) => url));
  // What the feeds listed as the last run ended may not be fetched yet.
  const missing = server.listed().filter((page) => !held.has(page));
  const known = new Set<string | null>();
  const twice: string[] = [];
  for (const { id, url } of captures) {
    if (known.has(url)) twice.push(`${url ?? ''} was acknowledged and fetched again`);
    if (acknowledged.has(id)) known.add(url);
  }
  return [...missing.slice(FEEDS).map((page) => `${page} was listed and is not held`), ...twice];
}
