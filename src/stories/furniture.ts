import words from '../lang/en/site-furniture.json' with { type: 'json' };
import type { Article } from '../model/index.ts';

/** What stands in place of an article is shorter than this, in UTF-16 units; a list of headlines may be longer. */
const SHORT = 700;
const SECTION_NAME_WORDS = 5;
/** Lines of a list are short and do not end as sentences do. */
const LEAST_LINES = 8;
const LINE_LENGTH = 110;
const LISTED_SHARE = 0.8;

const sections = new Set(words.sections);
const SITE_NAME = /^\p{Lu}{2,5}$/u;

/** Whether furniture of a site stands in place of an article: a notice, the front of a section, or a list of headlines. */
export function isFurniture({ headline, text }: Article): boolean {
  if (text === '') return headline === null;
  if (text.length <= SHORT && (isNotice(text) || namesSection(headline ?? ''))) return true;
  return isList(text);
}

function isNotice(text: string): boolean {
  const small = text.toLowerCase();
  const found = words.notices.filter((notice) => small.includes(notice));
  return found.length >= 2 || (found.length === 1 && text.length <= SHORT / 3);
}

/** A headline made of nothing but the names of a section and of the site, as "ABC News". */
function namesSection(headline: string): boolean {
  const all = headline.match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = all.filter((word) => sections.has(word.toLowerCase()));
  const names = all.filter((word) => SITE_NAME.test(word) && !sections.has(word.toLowerCase()));
  return known.length > 0 && all.length <= SECTION_NAME_WORDS && known.length + names.length === all.length;
}

function isList(text: string): boolean {
  let lines = 0;
  let listed = 0;
  for (let from = 0; from < text.length;) {
    const next = text.indexOf('\n', from);
    const end = next === -1 ? text.length : next;
    if (end > from) {
      lines++;
      if (end - from <= LINE_LENGTH && !/[.!?”"’)]/.test(text.charAt(end - 1))) listed++;
    }
    from = end + 1;
  }
  return lines >= LEAST_LINES && listed >= LISTED_SHARE * lines;
}
