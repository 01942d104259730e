import type { Outlet } from '../model/index.ts';
import agencyTable from '../lang/en/agencies.json' with { type: 'json' };
import newsTable from '../lang/en/news-names.json' with { type: 'json' };

/** A news organisation as named in a text. `sure` is false where the name alone could also mean something else. */
export interface NewsName {
  readonly name: string;
  readonly kind: 'agency' | 'outlet';
  readonly sure: boolean;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();

const AGENCIES = new Map(
  agencyTable.agencies.flatMap((agency) =>
    [agency.name, ...agency.aliases].map((alias) => [plain(alias), { alias, name: agency.name }] as const),
  ),
);
const OUTLETS = new Set(newsTable.outlets.map(plain));
const NEEDING_CONTEXT = new Set(newsTable.outletsNeedingContext.map(plain));
const TITLE_WORDS = new Set(newsTable.titleWords);
const WEAK_WORDS = new Set(newsTable.weakTitleWords);
const NOT_OUTLETS = newsTable.notOutlets.map(plain);
/** North American stations: K or W and two or three letters. */
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-TV|-FM)?$/;
const WEB_NAME = /^[A-Z][\w-]+\.(?:com|org|net)$/;
const KIND_ENDING = new RegExp(` (?:${newsTable.kinds.join('|')})$`);

/**
 * Reads words as the name of a news agency or outlet, by table or by the words that newspaper titles are made of; null where
 * neither fits. An agency comes back under its usual name ("AP" gives "Associated Press").
 */
export function readNewsName(words: string): NewsName | null {
  const key = plain(words);
  const bare = key.replace(KIND_ENDING, '');
  const agency = AGENCIES.get(key) ?? AGENCIES.get(bare);
  const acronym = /^(?:The )?[A-Z-]{2,5}\b/.test(words);
  if (agency && (acronym || !/^[A-Z]{2,4}$/.test(agency.alias)))
    return { name: agency.name, kind: 'agency', sure: key.length > 3 || key === 'ap' || key === 'afp' };
  const name = words.replace(/[’']s$/u, '');
  if (/[’']s$/u.test(words) && NEEDING_CONTEXT.has(key)) return null;
  if (CALL_SIGN.test(name) || WEB_NAME.test(name)) return { name, kind: 'outlet', sure: false };
  if (OUTLETS.has(key) || OUTLETS.has(bare))
    return { name, kind: 'outlet', sure: bare !== key || !NEEDING_CONTEXT.has(bare) };
  return readTitle(name, key);
}

function readTitle(name: string, key: string): NewsName | null {
  if (NOT_OUTLETS.some((other) => key === other || key.endsWith(` ${other}`) || key.startsWith(`${other} `)))
    return null;
  // A title is written in capitals: neither "space agency" nor "a Chinese newspaper" is one.
  const title = name.replace(/(?: \p{Ll}\S*)+$/u, '');
  const words = plain(title).split(' ');
  const capital = new Set((name.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map((word) => word.toLowerCase()));
  const telling = [words.at(-1) ?? '', words[0] ?? ''].filter((word) => TITLE_WORDS.has(word) && capital.has(word));
  const withArticle = /^The /i.test(name);
  if (telling.length === 0 || (words.length < 2 && !withArticle)) return null;
  const kindSaid = KIND_ENDING.test(key) && title !== name;
  return {
    name,
    kind: 'outlet',
    sure: words.length > 1 && (kindSaid || telling.some((word) => !WEAK_WORDS.has(word))),
  };
}

/** One key for all ways to write a news name; a name that ends another one ("the Post") is joined elsewhere. */
export function newsKey(name: string): string {
  return AGENCIES.get(plain(name))?.name.toLowerCase() ?? plain(name);
}

/** True where the words name this outlet itself, by its name or by a host name made of the same words ("nytimes.com"). */
export function namesOutlet(words: string, outlet: Outlet | undefined): boolean {
  if (!outlet) return false;
  const key = plain(words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const own = plain(outlet.name);
  if (key === own || (key.length > 3 && own.endsWith(` ${key}`)) || (own.length > 3 && key.endsWith(` ${own}`)))
    return true;
  const host = outlet.domain ?? (/^[\w.-]+\.[a-z]{2,}$/i.test(outlet.name) ? outlet.name : null);
  return (host ?? '').split('.').some((label) => label.length > 1 && isMadeOf(label.toLowerCase(), key));
}

/** Whether a host label is made of the beginnings of the words, in order, or ends with them all. */
function isMadeOf(label: string, key: string): boolean {
  const squashed = key.replaceAll(' ', '');
  if (squashed.length > 3 && label.replaceAll('-', '').endsWith(squashed)) return true;
  const words = key.split(' ').slice(0, 6);
  if (words.length === 1 && squashed.length > 2 && label.startsWith(squashed)) return true;
  return beginnings(label.replaceAll('-', ''), words) || framed(label, words);
}

/** "Coast Post" for a label such as "coastlinepost". */
function framed(label: string, words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length > 1 && first.length > 2 && last.length > 2 && label.startsWith(first) && label.endsWith(last);
}

function beginnings(label: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return label === '';
  for (let n = Math.min(word.length, label.length); n > 0; n--)
    if (label.startsWith(word.slice(0, n)) && beginnings(label.slice(n), rest)) return true;
  return false;
}
