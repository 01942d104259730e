import table from '../../lang/en/byline-words.json' with { type: 'json' };

const LONGEST = 300;
const LEADS = new Set(table.leads);
const MOST_LEAD_WORDS = 4;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[a-z]{2,12}){1,3}/gi;
const HANDLE = /(?:^|\s)@\w{2,30}/g;
const ADDRESS = /\bhttps?:\S{1,200}/gi;
/** From here on a byline tells when, how long or how often, and no more who. */
const AFTER =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:first\s|last\s)?(?:published|posted|updated)\b|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d|\d+\s(?:comments?|shares?|min|hours?|days?|views?)\b|follow\b|(?:view|see|read|show)\s(?:all|more|full|bio|profile)\b|more\s(?:from|by|articles|stories|posts)\b|(?:all\s)?(?:posts|articles|stories)\s(?:from|by)\b|commented\b|subscribe\b|share\b)/i;
const OPENING_DATE =
  /^(?:\p{L}{3,9},?\s)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s\p{L}{3,9},?\s\d{4}|\d{4}-\d{2}-\d{2})(?:[,\s]{1,2}(?:at\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?)?[\s,|·–—-]*/iu;
const BETWEEN = /\s?[,;|/•·—–\n]\s?|\s-\s|\s&\s|(?<=\p{L}{4})\.\s(?=\p{Lu})|\s(?:and|with|for)\s/iu;

/** The parts of a byline, without "By", addresses, dates and what follows them. */
export function cutByline(byline: string): string[] {
  const plain = byline
    .slice(0, LONGEST)
    .replace(MAIL, ' ')
    .replace(ADDRESS, ' ')
    .replace(HANDLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return beforeDates(withoutLead(plain))
    .split(BETWEEN)
    .map((part) => withoutPlace(afterBy(tidy(part))))
    .filter((part) => part !== '');
}

function tidy(part: string): string {
  return part
    .replace(/[()[\]:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// "4 May 2026 Ada Lund": where a date opens the line, who stands behind it.
function beforeDates(words: string): string {
  const opening = OPENING_DATE.exec(words)?.[0];
  const who = opening === undefined ? words : withoutLead(words.slice(opening.length).trim());
  return who.slice(0, AFTER.exec(who)?.index ?? who.length);
}

// "By", "Story and photos by", "Text:": a few words up to one that leads to names.
function withoutLead(words: string): string {
  const labelled = /^\p{L}{2,12}\s?:\s/u.exec(words)?.[0];
  if (labelled !== undefined) return withoutLead(words.slice(labelled.length));
  const first = words.split(' ').slice(0, MOST_LEAD_WORDS + 1);
  const lead = first.findLastIndex((word) => /^by:?$/i.test(word));
  if (lead >= 0) return words.slice(first.slice(0, lead + 1).join(' ').length).trim();
  return first.length > 1 && LEADS.has((first[0] ?? '').toLowerCase())
    ? words.slice((first[0] ?? '').length).trim()
    : words;
}

// "Lights on the quay By Ada Lund": what stands before the word is no name.
function afterBy(part: string): string {
  return /^.*\s[Bb]y\s(.+)$/.exec(part)?.[1] ?? part;
}

// "Bo Ek in Oster": where they wrote from is no name of theirs.
function withoutPlace(part: string): string {
  return (part.split(/\s(?:in|at|on)\s/)[0] ?? '').replace(/[.,:\s]+$/, '');
}
