import table from '../lang/languages.json' with { type: 'json' };

const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(table.words)) {
  for (const word of words) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0e00-\u0e7f]/g, 'th'],
];
const LOOKED_AT = 6000;
const ASCII = /[\u0000-\u007f]+/g;

/**
 * ISO 639-1 code of the language a text is written in, by script and by its commonest small words; "und" where too little
 * speaks for one. Only the first 6,000 characters are looked at.
 */
export function detectLanguage(text: string): string {
  const head = text.slice(0, LOOKED_AT);
  const beyond = head.replace(ASCII, '');
  const others = beyond.match(/\p{L}/gu)?.length ?? 0;
  const letters = countAsciiLetters(head) + others;
  if (letters === 0) return 'und';
  for (const [script, language] of SCRIPTS) {
    if ((beyond.match(script)?.length ?? 0) > letters * 0.3)
      return language === 'ru' ? cyrillicLanguage(head) : language;
  }
  return commonWordLanguage(head.toLowerCase().match(others === 0 ? /[a-z]+/g : /\p{L}+/gu) ?? []);
}

function countAsciiLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const lower = text.charCodeAt(i) | 32;
    if (lower >= 97 && lower <= 122 && text.charCodeAt(i) < 128) count++;
  }
  return count;
}

function cyrillicLanguage(head: string): string {
  if (/[іїєґ]/i.test(head)) return 'uk';
  return /[ђјљњћџ]/i.test(head) ? 'sr' : 'ru';
}

function commonWordLanguage(words: readonly string[]): string {
  const score = new Map<string, number>();
  for (const word of words) {
    const languages = WORDS.get(word) ?? [];
    for (const language of languages) score.set(language, (score.get(language) ?? 0) + 1 / languages.length);
  }
  const ranked = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined || best[1] < Math.max(1, words.length * 0.06)) return 'und';
  return second !== undefined && second[1] > best[1] * 0.8 ? 'und' : best[0];
}
