import { knownPlace } from '../../text/places.ts';
import type { Credit } from '../../model/index.ts';
import { agencyNamed } from '../agency.ts';

const NOTE =
  /\b(?:this|the)\s(?:article|story|piece|post|report|column|interview|essay|content)\s(?:was\s|has\s)?(?:been\s)?(?:(?:originally|first|previously)\s(?:published|appeared)|(?:published|appeared)\s(?:originally|first)|provided)\s(?:by|in|on|at|with)\s/i;
const NAME = /^(?:the\s)?(\p{Lu}[\p{L}\p{N}&.’'-]*(?:\s(?:(?:of|the|and)\s)?\p{Lu}[\p{L}\p{N}&.’'-]*){0,5})/u;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const LONGEST = 400;

/**
 * The outlet in which a note says that the article appeared first ("This article was originally published by …"), as a credit;
 * null where a line is no such note. `start` is the line's place in the text, or null.
 */
export function firstPublished(line: string, start: number | null): Credit | null {
  const head = line.slice(0, LONGEST);
  const note = NOTE.exec(head);
  if (note === null) return null;
  const after = head.slice(note.index + note[0].length);
  const words = NAME.exec(after)?.[1]
    ?.replace(/[.’'-]+$/, '')
    .replace(/\.\s.*$/, '');
  if (words === undefined || DAY.test(words) || knownPlace(words) !== null) return null;
  const at = (start ?? 0) + note.index + note[0].length + after.indexOf(words);
  const agency = agencyNamed(words)?.name;
  return {
    name: agency ?? words,
    kind: agency === undefined ? 'unknown' : 'agency',
    of: 'text',
    words,
    span: start === null ? null : { start: at, end: at + words.length },
    foundBy: 'end of text',
  };
}
