import { ByteReader, ByteWriter } from './bytes.ts';
import { foundStory, type GrowingStory } from './growingStory.ts';
import type { Profile } from './profile.ts';

/** A story as bytes; equal stories give equal bytes. */
export function encodeStory(story: GrowingStory): Uint8Array {
  const writer = new ByteWriter();
  writer.text(story.id);
  for (const whole of [story.born, story.touched, story.size, story.decided ? 1 : 0]) writer.whole(whole);
  for (const day of [story.firstDay ?? NaN, story.lastDay ?? NaN, story.freshDay]) writer.real(day);
  for (const ids of [story.members, [...story.apart].sort()]) {
    writer.whole(ids.length);
    for (const id of ids) writer.text(id);
  }
  writeSketches(writer, story.sketches);
  writeProfile(writer, story.profile);
  return writer.done();
}

function writeSketches(writer: ByteWriter, sketches: readonly Int32Array[]): void {
  writer.whole(sketches.length);
  for (const sketch of sketches) {
    writer.whole(sketch.length);
    for (const value of sketch) writer.int(value);
  }
}

function writeProfile(writer: ByteWriter, profile: Profile): void {
  const rows: [number, number, number, number][] = [];
  profile.each((...row) => rows.push(row));
  rows.sort((a, b) => a[0] - b[0]);
  writer.real(profile.squared);
  writer.real(profile.namesSquared);
  writer.whole(rows.length);
  for (const [term, weight, nameWeight, place] of rows) {
    writer.int(term);
    writer.whole(weight);
    writer.whole(2 * nameWeight + (place > 0 ? 1 : 0));
  }
}

/** The story that `encodeStory` wrote. */
export function decodeStory(bytes: Uint8Array): GrowingStory {
  const reader = new ByteReader(bytes);
  const id = reader.text();
  const story = foundStory(id, reader.whole());
  story.touched = reader.whole();
  story.size = reader.whole();
  story.decided = reader.whole() === 1;
  story.firstDay = dayOf(reader.real());
  story.lastDay = dayOf(reader.real());
  story.freshDay = reader.real();
  story.members = Array.from({ length: reader.whole() }, () => reader.text());
  for (let left = reader.whole(); left > 0; left--) story.apart.add(reader.text());
  story.sketches = Array.from({ length: reader.whole() }, () =>
    Int32Array.from({ length: reader.whole() }, () => reader.int()),
  );
  readProfile(reader, story.profile);
  return story;
}

function dayOf(day: number): number | null {
  return Number.isNaN(day) ? null : day;
}

function readProfile(reader: ByteReader, profile: Profile): void {
  const squared = reader.real();
  const namesSquared = reader.real();
  const size = reader.whole();
  profile.makeRoom(size);
  for (let left = size; left > 0; left--) {
    const term = reader.int();
    const weight = reader.whole();
    const marked = reader.whole();
    profile.addTerm(term, weight, Math.floor(marked / 2));
    // Any place will do: the index gives it another.
    profile.setPlace(term, marked % 2);
  }
  profile.squared = squared;
  profile.namesSquared = namesSquared;
}
