/** Accuracy of the tagger on the dev parts, and its speed. Usage: npx tsx scripts/measure-tagger.ts [folder of treebanks] */
import { tagWords } from '../src/text/tagger.ts';
import { readTreebank } from './treebank.ts';

const folder = process.argv[2] ?? '../shared/data/treebanks';
const verbose = process.argv.includes('--errors');

for (const [name, recase] of [
  ['ewt.dev', (form: string) => form],
  ['gum.dev', (form: string) => form],
  ['gum.dev as headlines', (form: string) => form.slice(0, 1).toUpperCase() + form.slice(1)],
] as const) {
  const sentences = readTreebank(`${folder}/${name.split(' ')[0] ?? ''}.conllu.gz`);
  const errors = new Map<string, number>();
  let words = 0;
  let upos = 0;
  let xpos = 0;
  const started = performance.now();
  const tagged = sentences.map((sentence) => tagWords(sentence.forms.map(recase)));
  const seconds = (performance.now() - started) / 1000;
  sentences.forEach((sentence, index) => {
    tagged[index]?.forEach((tag, at) => {
      words++;
      if (tag.upos === sentence.upos[at]) upos++;
      else if (verbose) {
        const key = `${sentence.upos[at] ?? ''}>${tag.upos}`;
        errors.set(key, (errors.get(key) ?? 0) + 1);
      }
      if (tag.xpos === sentence.xpos[at]) xpos++;
    });
  });
  const percent = (n: number): string => ((100 * n) / words).toFixed(2);
  console.log(`${name}: UPOS ${percent(upos)} XPOS ${percent(xpos)} ${Math.round(words / seconds)} words/s`);
  if (verbose)
    console.log(
      [...errors]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 25)
        .map(([k, n]) => `${k} ${n}`)
        .join(', '),
    );
}
