/**
 * Trains the two part-of-speech taggers on the UD English treebanks: src/lang/en/tagger.model.json, which statements are read
 * with, and src/lang/en/parser-tagger.model.json, which also looks at classes of words and tags for the parser.
 * Usage: npx tsx scripts/train-tagger.ts [folder of treebanks]
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../src/text/tagger-features.ts';
import type { TaggerData } from '../src/text/tagger-model.ts';
import { trainTagger } from './tagger/trainTagger.ts';
import { readTraining } from './treebank.ts';

const ORIGIN = 'Trained by scripts/train-tagger.ts on UD English EWT and UD English GUM (train parts)';

function write(name: string, card: string, tagger: TaggerData): void {
  const model = { origin: `${ORIGIN}; see docs/models/${card}.md`, licence: 'CC BY-SA 4.0', ...tagger };
  writeFileSync(new URL(`../src/lang/en/${name}.model.json`, import.meta.url), `${JSON.stringify(model)}\n`);
  console.error(`${name}: done`);
}

const train = readTraining(process.argv[2]);
write('tagger', 'tagger', trainTagger(train, { features: FEATURES.plain, epochs: 4, runs: 1, maxBytes: 900_000 }));
write(
  'parser-tagger',
  'parser',
  trainTagger(train, { features: FEATURES.withClasses, epochs: 5, runs: 4, maxBytes: 1_800_000 }),
);
