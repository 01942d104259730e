import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CaptureEntry, GroupingDecision } from '../../model/index.ts';
import { makeId } from '../../model/index.ts';
import { openArchive, wholeJournal } from '../../store/openArchive.ts';
import { openTestIntake, pageArrival } from '../archiveForTests.ts';

const WELL = `A drilling crew struck hot water under Tarnby on Monday, the town council said.
The well near the Olsen dairy is 900 metres deep, and the water in it is 71 degrees hot, said engineer Nils Aker.
The council wants to heat 400 homes with the water from next winter on.`;
const CHESS = `Mira Doval won the Castellan chess cup on Monday when she beat Anton Reuss in the final at Lindau hall.
Reuss resigned after 41 moves. Doval takes home a purse of 30,000 crowns and a silver rook.`;

/** Pages of invented outlets, and a later state of one. */
export const pages = {
  well: pageArrival('post.example/well', 'Hot water under Tarnby', WELL),
  wellAgain: pageArrival(
    'times.example/heat',
    'Tarnby strikes heat',
    `Hot water of 71 degrees has been found 900 metres under the town of Tarnby, next to the Olsen dairy.
A drilling crew met it on Monday. It could heat 400 homes, according to the town council of Tarnby.`,
  ),
  wellLater: pageArrival('post.example/well', 'Hot water under Tarnby', WELL.replace('900 metres', '940 metres'), {
    at: '2026-03-04T09:00:00.000Z',
    name: 'well-later.html',
  }),
  chess: pageArrival('radio.example/chess', 'Doval wins the Castellan cup', CHESS),
  chessAgain: pageArrival('post.example/cup', 'Castellan cup goes to Doval', CHESS.replace('takes home', 'wins')),
  bridge: pageArrival(
    'times.example/bridge',
    'Bridge at Gammelby shut',
    `The road bridge at Gammelby was shut on Tuesday after a barge hit its middle pier, the road office said.
Nobody was hurt. Divers are to look at the pier on Thursday, said the head of the office, Lene Falk.`,
  ),
};

/** Fills an archive with captures in several runs, later states, a split, a merge and second looks; what was captured, in order. */
export async function fillArchive(folder: string): Promise<{ captures: readonly CaptureEntry[]; storyIds: string[] }> {
  const first = await openTestIntake(folder);
  const taken = await first.take([pages.well, pages.wellAgain, pages.chess]);
  await first.close();
  const second = await openTestIntake(folder);
  await second.take([pages.wellLater, pages.chessAgain]);
  await second.take([
    { ...pages.well, at: '2026-03-05T09:00:00.000Z' },
    { ...pages.chess, name: 'once-more.html' },
  ]);
  const { store } = second.archive;
  const [moved] = await store.articles.search('according', 9);
  const [from] = [...(await store.pieces.get([...(await store.pieces.ofArticles([moved!])).values()])).values()];
  const cup = (await store.stories.list({ search: 'Castellan', limit: 1 }))[0]!;
  await second.decide(decision('split', [from!.storyId], [moved!]));
  const newStory = makeId('sto', 'dec-split');
  await second.decide(
    decision('merge', [newStory, cup.id], (await store.pieces.ofStory(cup.id)).map(articleOf).sort()),
  );
  await second.lookAgain();
  await second.take([{ ...pages.bridge, method: 'fetch', url: 'https://times.example/bridge' }]);
  await second.close();
  const { entries } = await wholeJournal(folder);
  const captures = entries.flatMap(({ entry }) => (entry.kind === 'capture' ? [entry] : []));
  return { captures, storyIds: [...taken.storyIds] };
}

function articleOf({ articleId }: { readonly articleId: string }): string {
  return articleId;
}

function decision(kind: 'split' | 'merge', storyIds: string[], articleIds: string[]): GroupingDecision {
  const id = `dec-${kind}`;
  const ids = kind === 'split' ? [...storyIds, makeId('sto', id)] : storyIds;
  return { kind, id, at: '2026-03-05T10:00:00.000Z', by: 'Ada Holm', because: 'so it is', storyIds: ids, articleIds };
}

/** All that was made of an archive's captures, without what is only kept to save time. */
export async function dumpOf(folder: string) {
  const { store, close } = await openArchive(folder);
  try {
    const { entries } = await wholeJournal(folder);
    const captures = await store.captures.get(entries.map(({ seq }) => seq));
    const stories = (await store.stories.list({ limit: 9999 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const pieces = (await Promise.all(stories.map(({ id }) => store.pieces.ofStory(id)))).flat();
    const revisions = await store.pieces.revisions(pieces.map(({ id }) => id));
    const articles = await store.articles.get([...new Set(revisions.map(({ articleId }) => articleId))]);
    const changes = await store.changes.ofPieces(pieces.map(({ id }) => id).sort());
    const decisions = await store.decisions.all();
    return { captures, stories, pieces, revisions, articles, changes, decisions };
  } finally {
    await close();
  }
}

/** Where the bytes of a capture lie. */
export function rawPath(folder: string, sha256: string): string {
  return join(folder, 'raw', sha256.slice(0, 2), `${sha256}.gz`);
}

/** Overwrites all but the ends of a file, as a failing disk does. */
export function spoilMiddle(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(size - 8192).fill(0x5a), 0, size - 8192, 4096);
  closeSync(file);
}

/** Nobody follows the job, and nobody stops it. */
export const UNWATCHED = { onStep: () => undefined, stopped: () => false };
