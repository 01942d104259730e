import { ByteReader, ByteWriter } from './bytes.ts';
import { decodeStory, encodeStory } from './storyBytes.ts';
import type { SavedStream, StreamChanges } from './streamTypes.ts';
import type { StreamCore } from './streamCore.ts';

/** Raised when bytes of older programs can no longer be read. */
const FORMAT = 4;

/** What the stream has to keep beside stories and counts. */
export function encodeHead({ set }: StreamCore): Uint8Array {
  const writer = new ByteWriter();
  const days = set.clock.days();
  for (const whole of [FORMAT, set.placed, set.turn, set.looked, set.settled, days.length]) writer.whole(whole);
  for (const day of [...days, set.clock.day]) writer.real(day);
  return writer.done();
}

function restoreHead({ set }: StreamCore, head: Uint8Array): void {
  const reader = new ByteReader(head);
  if (reader.whole() !== FORMAT) throw new Error('stream-format: the state of the stream is of another version');
  set.placed = reader.whole();
  set.turn = reader.whole();
  set.looked = reader.whole();
  set.settled = reader.whole();
  const days = Array.from({ length: reader.whole() }, () => reader.real());
  set.clock.restore(days, reader.real());
}

/** Everything a core holds, in one piece. */
export function encodeAll(core: StreamCore): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes(encodeHead(core));
  writer.bytes(core.rarity.all());
  for (const story of core.set.byId.values()) writer.bytes(encodeStory(story));
  return writer.done();
}

/** The parts of what `encodeAll` wrote. */
export function partsOf(state: Uint8Array): SavedStream {
  const reader = new ByteReader(state);
  const head = reader.bytes();
  const counts = [reader.bytes()];
  const stories: Uint8Array[] = [];
  while (!reader.isAtEnd) stories.push(reader.bytes());
  return { head, counts, stories };
}

/** Fills an empty core with what was kept. */
export function restoreAll(core: StreamCore, saved: SavedStream): void {
  restoreHead(core, saved.head);
  for (const counts of saved.counts) core.rarity.restore(counts);
  const stories = Array.from(saved.stories, decodeStory).sort((a, b) => a.touched - b.touched);
  for (const story of stories) core.set.restore(story);
  for (const story of stories) core.copies.restore(story);
}

/** What changed since this was last asked; nothing counts as changed afterwards. */
export function takeChanges(core: StreamCore): StreamChanges {
  const stories = Array.from(core.changed, (story) => ({ id: story.id, blob: encodeStory(story) }));
  const left = core.set.left.map(({ id }) => id).filter((id) => !core.set.byId.has(id) && !core.gone.has(id));
  const gone = [...core.gone];
  core.changed.clear();
  core.set.left.length = 0;
  core.gone.clear();
  return { stories, left, gone, counts: core.rarity.takeChanges(), head: encodeHead(core) };
}
