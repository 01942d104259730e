/** Writes docs/accuracy.md from the frozen figures in bench/baseline.json, without measuring anything again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readBaseline } from './baseline.ts';
import { show } from './table.ts';

/** Kind by kind, in plain words: what a figure of the task means for somebody who reads a report. */
const MEANINGS: Readonly<Record<string, readonly [title: string, says: string]>> = {
  extraction: [
    'Reading pages',
    'How much of an article’s body is kept, and how little of menus, notices and related links. A paragraph lost here is silent in the report, so look at what was left out of an article (`twosource read`) before you call it silent.',
  ],
  grouping: [
    'Putting articles into stories',
    'Precision is what matters: a foreign article in a story invents agreement. Where the articles you bring are on one event, expect them to be kept together; where one is put apart, the report says so. Headlines without a text are too little to go by.',
  ],
  attribution: [
    'Who is credited for what',
    'Finding source, cue and content to the exact word. A credit that is overlooked makes a statement look like the outlet’s own, and two such statements look independent: look at the words before you rely on a count of origins.',
  ],
  pairs: [
    'Whether two statements agree',
    'Two sentences at a time, out of their articles. Conflicts in numbers are found far more often (the rows of equate) than conflicts that take knowledge of the world to see; those are mostly overlooked.',
  ],
  values: [
    'Quantities and times in a sentence',
    'A quantity counts as right only where its figure, unit, counted thing and hedge all are, a time only where interval and precision are. A wrong counted thing sets like beside unlike, or keeps like apart: look at the words of a conflict in figures.',
  ],
  claims: [
    'Lining up statements, conflicts and origins',
    'Whole events against a person’s reading. Alignment is whether the same question is seen as the same; a conflict overlooked costs recall, a false one costs precision. Where recall is the lower of the two, a conflict that is not shown may still be there.',
  ],
  leaveout: [
    'The same on events that nothing was learned from',
    'Eighteen events of sport, business and crime, each lined up by nets that learned from the others alone: what to expect of texts of another kind.',
  ],
  parse: [
    'Parts of speech and sentence trees',
    'Each word of two treebanks on their own tokens, everything predicted. Credits, hedges, times and the stretches that are lined up rest on the trees.',
  ],
  speed: ['Speed', 'One run on two shared cores. Timings vary by half with nothing changed.'],
};

function section(task: string, title: string, says: string): string {
  const rows = Object.entries(readBaseline())
    .filter(([id]) => id.startsWith(`${task}.`))
    .map(([, frozen]) => `| ${frozen.says} | ${show(frozen.value)} | ${frozen.best ?? ''} |`);
  const table = ['| measured | figure | best known |', '| --- | ---: | --- |', ...rows].join('\n');
  return `## ${title}\n\n${says}\n\n${rows.length === 0 ? 'Not measured yet.' : table}\n`;
}

const page = [
  '# What to expect',
  '',
  'Written by `npx tsx bench/accuracy.ts` from the frozen figures in bench/baseline.json; `npm run bench -- all` measures them again, on',
  'the development halves of the packs. On texts of another kind than these, expect less. Only English is understood.',
  '',
  ...Object.entries(MEANINGS).map(([task, [title, says]]) => section(task, title, says)),
].join('\n');

const file = join(import.meta.dirname, '../docs/accuracy.md');
writeFileSync(file, await format(page, { parser: 'markdown', printWidth: 120 }));
