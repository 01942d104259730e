import table from '../lang/en/furniture.json' with { type: 'json' };

/** What a piece of page furniture is for. */
export type FurnitureKind = 'promo' | 'heading' | 'consent' | 'copyright' | 'contact';

const WHOLE: readonly (readonly [FurnitureKind, ReadonlySet<string>])[] = [
  ['heading', new Set(table.whole.heading)],
  ['promo', new Set(table.whole.promo)],
];
const START = (Object.entries(table.start) as [FurnitureKind, string[]][]).map(
  ([kind, starts]) => [kind, byFirstLetter(starts)] as const,
);
const ANYWHERE = Object.entries(table.anywhere) as [FurnitureKind, string[]][];
/** Place in a series of pictures ("Image 1 of 8") and unresolved marks of an editing system ("[gallery ids=…]"). */
const COUNTER = /^(?:image|photo|picture|slide)\s?\d{1,3}\s?(?:of|\/)[\s/]{0,3}\d{1,3}$|^\d{1,3}\sof\s\d{1,3}$/;
const SHORTCODE = /^\[\/?[a-z_-]{2,30}\s[a-z_-]{1,30}=/i;
/** Longer lines are prose that happens to begin like furniture. */
const START_WORDS = 40;
const ANYWHERE_WORDS = 45;

/** The kind of furniture a line is by its wording alone, or null. Case, curly apostrophes and outer punctuation do not matter. */
export function furnitureKind(line: string): FurnitureKind | null {
  const plain = plainWording(line);
  const bare = plain.replace(/:$/, '');
  if (bare === '' || COUNTER.test(bare) || SHORTCODE.test(line.slice(0, 80))) return 'promo';
  for (const [kind, lines] of WHOLE) if (lines.has(bare)) return kind;
  const words = plain.split(' ').length;
  if (words <= START_WORDS) {
    for (const [kind, starts] of START) {
      if (starts.get(plain.charAt(0))?.some((start) => beginsWith(plain, start, words)) === true) return kind;
    }
  }
  // Words that somebody is quoted with are never furniture.
  if (words > ANYWHERE_WORDS || /[“"”]/.test(line)) return null;
  return ANYWHERE.find(([, parts]) => parts.some((part) => plain.includes(part)))?.[0] ?? null;
}

function byFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const each of words) groups.set(each.charAt(0), [...(groups.get(each.charAt(0)) ?? []), each]);
  return groups;
}

// "More on Monday, he said" is prose: a start of one or two words counts only before a colon or in a short line.
function beginsWith(plain: string, start: string, words: number): boolean {
  if (!plain.startsWith(start)) return false;
  const strong = start.endsWith(':') || start.split(' ').length >= 3 || /^[^a-z]/.test(start);
  const wholeWord = !/[a-z]$/.test(start) || !/^[a-z]/.test(plain.slice(start.length));
  return wholeWord && (strong || words <= 14);
}

const LEADING = ' ([{*•·|>»«→▶►+#–—-';
const TRAILING = ' )]}.*•·|>»«→…!–—-';

function plainWording(line: string): string {
  const words = line.slice(0, 1000).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  let start = 0;
  let end = words.length;
  while (start < end && LEADING.includes(words.charAt(start))) start++;
  while (end > start && TRAILING.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}
