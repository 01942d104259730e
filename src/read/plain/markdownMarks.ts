import type { Line } from './lines.ts';

/** A line of Markdown without its marks: the span keeps to the words, and headings lose their "#"; a rule or fence becomes blank. */
export function unmark(line: Line): Line {
  if (/^(?:[-*_=]\s?){3,}$/.test(line.words) && line.words !== '---') return { ...line, words: '' };
  const lead = /^(?:#{1,6}\s+|>\s?|[*_]{1,3}(?=\S))/.exec(line.words)?.[0].length ?? 0;
  const tail = /(?:\s#{1,6}|[*_]{1,3})$/.exec(line.words)?.[0].length ?? 0;
  if (lead + tail >= line.words.length) return line;
  return { start: line.start + lead, end: line.end - tail, words: line.words.slice(lead, line.words.length - tail) };
}
