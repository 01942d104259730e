import { expect, it } from 'vitest';
import { readPowerCut } from '../../scripts/torture/powerCut.ts';

const OPEN = '7 openat(AT_FDCWD, "/a/journal.jsonl", O_WRONLY|O_CREAT) = 5</a/journal.jsonl>';
const WRITE = '7 write(5</a/journal.jsonl>, "{}", 2) = 2';
const SYNC = '7 fsync(5</a/journal.jsonl>) = 0';
const SYNC_NAMES = '7 fsync(6</a>) = 0';
const TELL = '7 write(1<pipe:[9]>, "kept", 4) = 4';

function lost(...lines: readonly string[]) {
  return readPowerCut(lines.join('\n'), '/a', 'kept').lost;
}

it('finds nothing where content and names were synced first', () => {
  expect(lost(OPEN, SYNC_NAMES, WRITE, SYNC, TELL)).toEqual([]);
});

it('finds a file that was written and not synced, or synced before', () => {
  expect(lost(OPEN, SYNC_NAMES, WRITE, TELL)).toEqual(['journal.jsonl at acknowledgement 1']);
  expect(lost(OPEN, SYNC_NAMES, SYNC, WRITE, TELL)).toEqual(['journal.jsonl at acknowledgement 1']);
});

it('finds a new name in a folder that was not synced', () => {
  expect(lost(OPEN, WRITE, SYNC, TELL)).toEqual(['names in the folder at acknowledgement 1']);
});

it('follows a file that is written under another name first', () => {
  const part = WRITE.replace('journal.jsonl', 'b.part');
  const rename = '7 rename("/a/b.part", "/a/b") = 0';
  expect(lost(part, rename, SYNC_NAMES, TELL)).toEqual(['b at acknowledgement 1']);
  expect(lost(part, SYNC.replace('journal.jsonl', 'b.part'), rename, SYNC_NAMES, TELL)).toEqual([]);
});

it('does not count a sync that began before the write, or that has not come back', () => {
  const begun = '8 fsync(5</a/journal.jsonl> <unfinished ...>';
  const back = '8 <... fsync resumed>) = 0';
  expect(lost(begun, WRITE, back, TELL)).toEqual(['journal.jsonl at acknowledgement 1']);
  expect(lost(WRITE, begun, TELL, back)).toEqual(['journal.jsonl at acknowledgement 1']);
  expect(lost(WRITE, begun, back, TELL)).toEqual([]);
});
