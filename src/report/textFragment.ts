import type { Article, Span } from '../model/index.ts';

const WORDS_EACH_END = 4;
const WHOLE_UP_TO = 8;
/** Words up to this many are found by what stands before them. */
const SHORT = 3;

// The four characters with a meaning of their own in a text directive are escaped beyond what encodeURIComponent does.
// A lone surrogate, which encodeURIComponent throws on, becomes the replacement character.
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

function directive(words: string): string {
  const list = wordsIn(words);
  if (list.length <= WHOLE_UP_TO) return encode(list.join(' '));
  return `${encode(list.slice(0, WORDS_EACH_END).join(' '))},${encode(list.slice(-WORDS_EACH_END).join(' '))}`;
}

function prefix(article: Article, span: Span): string {
  const words = article.text.slice(span.start, span.end);
  const once = article.text.indexOf(words) === article.text.lastIndexOf(words);
  // A bare figure may stand in the page's menus too, which the text does not hold.
  if (once && wordsIn(words).length > SHORT) return '';
  const block = article.blocks.find((one) => one.span.start <= span.start && span.start < one.span.end);
  const before = wordsIn(article.text.slice(block?.span.start ?? span.start, span.start)).slice(-WORDS_EACH_END);
  return before.length === 0 ? '' : `${encode(before.join(' '))}-,`;
}

/** The article's address with a text fragment that scrolls a browser to the words; null where it has no web address. */
export function textFragmentUrl(article: Article, span: Span): string | null {
  if (article.url === null || !/^https?:\/\//iu.test(article.url)) return null;
  const [base = '', hash = ''] = article.url.split('#', 2);
  const words = article.text.slice(span.start, span.end);
  return `${base}#${hash.split(':~:', 1)[0] ?? ''}:~:text=${prefix(article, span)}${directive(words)}`;
}
