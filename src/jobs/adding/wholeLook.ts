import type { Store } from '../../store/store.ts';

/** Where the last second look over everything is kept. */
const ROOM = 'whole-look';

/**
 * Merges are never undone, and a look over few articles makes mistakes that one over many does not (decision 19): it comes after so
 * many new articles, or once in so many hours; an archive that is still small is looked over whole at the end of each run.
 */
const ENOUGH_ARTICLES = 300;
const ENOUGH_MS = 6 * 3_600_000;

interface WholeLook {
  readonly at: string;
  readonly articles: number;
}

/** Whether a second look at this UTC instant, at the end of a run or in its midst, should go over everything that came in lately. */
export async function isWholeLookDue(now: string, atEnd: boolean, { states, articles }: Store): Promise<boolean> {
  const kept = await states.get(ROOM, '');
  const held = await articles.count();
  if (atEnd && held <= ENOUGH_ARTICLES) return true;
  const last = kept === null ? { at: now, articles: 0 } : (JSON.parse(new TextDecoder().decode(kept)) as WholeLook);
  const fresh = held - last.articles;
  return fresh >= ENOUGH_ARTICLES || (fresh > 0 && Math.abs(Date.parse(now) - Date.parse(last.at)) >= ENOUGH_MS);
}

/** Sets down that everything was looked over at this UTC instant. */
export async function keepWholeLook(at: string, { states, articles }: Store): Promise<void> {
  const look: WholeLook = { at, articles: await articles.count() };
  await states.put(ROOM, new Map([['', new TextEncoder().encode(JSON.stringify(look))]]));
}
