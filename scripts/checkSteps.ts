import type { Step } from './steps.ts';

/** dependency-cruiser ends well even where it could not read a single module, so its count is looked at too. */
function modulesWereRead(printed: string): string | null {
  const modules = Number(/\((\d+) modules/.exec(printed)?.[1] ?? 0);
  return modules > 0 ? null : 'no module was read';
}

/** What `npm run check` runs, in order. */
export const CHECK_STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  {
    name: 'types of the web views',
    command: ['svelte-check', '--tsconfig', 'web/tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'lint', command: ['eslint', 'src', 'bench', 'tests', 'scripts', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'import directions',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'web'],
    objection: modulesWereRead,
  },
  { name: 'nothing unused', command: ['knip'] },
  { name: 'reasons.md in step with the codes', command: ['tsx', 'scripts/reasons.ts', '--check'] },
];
