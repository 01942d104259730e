/** Writes src/lang/en/document-frequency.json: in how many stretches of everyday and news English a word stem stands. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stemsOf } from '../src/stories/terms.ts';

const TREEBANKS = process.argv[2] ?? '../shared/data/treebanks';
const WORDS_IN_A_STRETCH = 400;
const KEEP_FROM = 2;

if (!existsSync(TREEBANKS)) throw new Error(`no treebanks in ${TREEBANKS}`);
const frequency = new Map<string, number>();
let stretches = 0;
let stems: string[] = [];

function closeStretch(): void {
  if (stems.length > WORDS_IN_A_STRETCH / 4) {
    stretches++;
    for (const stem of new Set(stems)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  stems = [];
}

for (const name of ['ewt.train', 'gum.train']) {
  const lines = gunzipSync(readFileSync(`${TREEBANKS}/${name}.conllu.gz`))
    .toString('utf8')
    .split('\n');
  for (const line of lines) {
    const form = /^\d+\t([^\t]+)/.exec(line)?.[1];
    if (form !== undefined) stems.push(...stemsOf(form));
    else if (line === '' && stems.length >= WORDS_IN_A_STRETCH) closeStretch();
  }
  closeStretch();
}

const kept = [...frequency].filter(([, count]) => count >= KEEP_FROM).sort(([a], [b]) => (a < b ? -1 : 1));
const table = {
  origin: `Counted by scripts/count-words.ts over the training parts of UD English EWT and UD English GUM, cut into stretches of about ${WORDS_IN_A_STRETCH} words`,
  licence: 'CC BY-SA 4.0 (UD English EWT); CC BY 4.0 (UD English GUM annotation, texts as listed there)',
  stretches,
  frequency: Object.fromEntries(kept),
};
writeFileSync('src/lang/en/document-frequency.json', JSON.stringify(table) + '\n');
