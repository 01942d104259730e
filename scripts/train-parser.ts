/**
 * Trains the dependency parser on the UD English treebanks and writes src/lang/en/parser.model.json.
 * Usage: npx tsx scripts/train-parser.ts [folder of treebanks]
 */
import { writeFileSync } from 'node:fs';
import { tagUnseen } from './tagger/tagUnseen.ts';
import { trainParser } from './parser/trainParser.ts';
import { readTraining } from './treebank.ts';

const train = readTraining(process.argv[2]);
const tags = tagUnseen(train);
console.error('tags by taggers that have not seen the sentences: done');
const parser = trainParser(
  train.map((tree, at) => ({ tree, tags: tags[at]! })),
  {
    hidden: 96,
    words: 1000,
    epochs: 12,
    rate: 0.06,
    dropout: 0.2,
    nets: [
      { seed: 1, reversed: false },
      { seed: 2, reversed: true },
    ],
    afterPass: (pass) => {
      console.error(`${pass}: done`);
    },
  },
);
const model = {
  origin:
    'Trained by scripts/train-parser.ts on UD English EWT and UD English GUM (train parts); see docs/models/parser.md',
  licence: 'CC BY-SA 4.0',
  ...parser,
};
writeFileSync(new URL('../src/lang/en/parser.model.json', import.meta.url), `${JSON.stringify(model)}\n`);
