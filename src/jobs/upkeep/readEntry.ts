import { makeId, type JournalEntry } from '../../model/index.ts';
import { readJournalLine } from '../../store/journal.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const MOST_BYTES = 400_000_000;

/**
 * The entry of a line that comes from elsewhere, or null where it is not what was written or has not the form of one. A capture is
 * marked as imported and gets the id that its bytes, name and time give.
 */
export function readEntry(line: string): JournalEntry | null {
  const given = readJournalLine(line) as Record<string, unknown> | null;
  if (given === null || !isInstant(given['at'])) return null;
  const at = given['at'];
  if (given['kind'] === 'second-look') return { kind: 'second-look', at, whole: given['whole'] === true };
  return given['kind'] === 'capture' ? readCapture(given, at) : readDecision(given, at);
}

function readCapture(given: Record<string, unknown>, at: string): JournalEntry | null {
  const { name, url, sha256, size, zone, program } = given;
  if (!isText(name) || !isText(sha256) || !SHA256.test(sha256) || !isText(program)) return null;
  if (!isTextOrNull(url) || !isTextOrNull(zone) || (zone !== null && !isZone(zone))) return null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || size > MOST_BYTES) return null;
  const id = makeId('cap', sha256, name, at);
  return { kind: 'capture', id, at, method: 'import', name, url, sha256, size, zone, program };
}

function readDecision(given: Record<string, unknown>, at: string): JournalEntry | null {
  const { kind, id, by, because, storyIds, articleIds } = given;
  if ((kind !== 'split' && kind !== 'merge') || !isText(id) || !isText(by) || !isText(because)) return null;
  if (!isIds(storyIds, 'sto-') || storyIds.length < 2 || !isIds(articleIds, 'art-')) return null;
  return { kind, id, at, by, because, storyIds, articleIds };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isInstant(value: unknown): value is string {
  return isText(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

function isIds(value: unknown, prefix: string): value is string[] {
  return Array.isArray(value) && value.every((id) => isText(id) && id.startsWith(prefix) && id.length < 40);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
