/** Writes docs/reasons.md from the tables of codes; with --check it only says whether the file is in step. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { REASON_CODES, WARNING_CODES } from '../src/model/index.ts';

const FILE = 'docs/reasons.md';
const STAGES: readonly (readonly [string, string])[] = [
  ['statement', 'Reading statements'],
  ['story', 'Grouping into stories'],
  ['point', 'Lining up statements'],
  ['compare', 'Comparing two values'],
  ['origin', 'Tracing origins'],
  ['finding', 'Judging a point'],
];

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll('|', '\\|')} |`);
  return [`## ${title}`, '', '| code | means |', '| --- | --- |', ...lines, ''].join('\n');
}

function reasonSections(): string[] {
  const all = Object.entries(REASON_CODES);
  const stageOf = (code: string) => STAGES.find(([stage]) => code.startsWith(`${stage}-`));
  const named = STAGES.map(([stage, title]) =>
    section(
      title,
      all.filter(([code]) => code.startsWith(`${stage}-`)),
    ),
  );
  const rest = all.filter(([code]) => !stageOf(code));
  return rest.length === 0 ? named : [...named, section('Other', rest)];
}

const draft = [
  '# Reasons and warnings',
  '',
  'Every decision in a report carries a reason: a code, one sentence and the words it rests on. Everything about the input that a',
  'reader must know is a warning. This page is written by `npx tsx scripts/reasons.ts` from src/model/reason-codes.ts and',
  'src/model/warning-codes.ts; `npm run check` holds them together.',
  '',
  ...reasonSections(),
  section('Warnings', Object.entries(WARNING_CODES)),
].join('\n');
const page = await format(draft, { ...(await resolveConfig(FILE)), parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync(FILE, page);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== page) {
  console.error(`${FILE} is not in step with the tables of codes. Run: npx tsx scripts/reasons.ts`);
  process.exitCode = 1;
}
