import { ByteReader, ByteWriter } from './bytes.ts';
import { foundStory, type GrowingStory } from './growingStory.ts';
import { memberOf, VECTORS, type Member } from './member.ts';
import { placesFor } from './storyIndex.ts';
import { PLACE_IN_ROW, TermSum } from './termSum.ts';

/** A story as bytes; equal stories give equal bytes. */
export function encodeStory(story: GrowingStory): Uint8Array {
  const writer = new ByteWriter();
  writer.text(story.id);
  for (const whole of [story.born, story.touched, story.grown, story.size, story.decided ? 1 : 0]) writer.whole(whole);
  for (const day of [story.firstDay ?? NaN, story.lastDay ?? NaN, story.freshDay]) writer.real(day);
  for (const ids of [story.articleIds, [...story.apart].sort()]) {
    writer.whole(ids.length);
    for (const id of ids) writer.text(id);
  }
  writer.ints(story.figures);
  writer.whole(story.sketches.length);
  for (const sketch of story.sketches) writer.ints(sketch);
  writeMembers(writer, story.members);
  writeSum(writer, story.sum);
  return writer.done();
}

function writeMembers(writer: ByteWriter, members: readonly Member[]): void {
  writer.whole(members.length);
  for (const { terms, weights } of members) {
    writer.ints(terms);
    writer.shorts(weights);
  }
}

function writeSum(writer: ByteWriter, sum: TermSum | null): void {
  const rows: [term: number, row: Int32Array][] = [];
  sum?.each((term, at) => rows.push([term, sum.rowAt(at)]));
  rows.sort(([a], [b]) => a - b);
  writer.whole(rows.length);
  for (const [term, row] of rows) {
    writer.int(term);
    // Which place it has differs from run to run: that it has one does not.
    row[PLACE_IN_ROW] = Math.min(1, row[PLACE_IN_ROW]!);
    for (const value of row) writer.whole(value);
  }
}

/** The story that `encodeStory` wrote. */
export function decodeStory(bytes: Uint8Array): GrowingStory {
  const reader = new ByteReader(bytes);
  const id = reader.text();
  const story = foundStory(id, reader.whole());
  story.touched = reader.whole();
  story.grown = reader.whole();
  story.size = reader.whole();
  story.decided = reader.whole() === 1;
  story.firstDay = dayOf(reader.real());
  story.lastDay = dayOf(reader.real());
  story.freshDay = reader.real();
  story.articleIds = Array.from({ length: reader.whole() }, () => reader.text());
  for (let left = reader.whole(); left > 0; left--) story.apart.add(reader.text());
  story.figures = reader.ints();
  story.sketches = Array.from({ length: reader.whole() }, () => reader.ints());
  story.members = Array.from({ length: reader.whole() }, () => readMember(reader));
  story.sum = readSum(reader);
  if (!story.sum) story.places = placesFor(story.members[0]);
  return story;
}

function dayOf(day: number): number | null {
  return Number.isNaN(day) ? null : day;
}

function readMember(reader: ByteReader): Member {
  const terms = reader.ints();
  return memberOf(terms, reader.shorts());
}

function readSum(reader: ByteReader): TermSum | null {
  const size = reader.whole();
  if (size === 0) return null;
  const sum = new TermSum(size);
  const row = new Int32Array(VECTORS + 1);
  for (let left = size; left > 0; left--) {
    const term = reader.int();
    for (let at = 0; at < row.length; at++) row[at] = reader.whole();
    sum.restore(term, row);
  }
  return sum;
}
