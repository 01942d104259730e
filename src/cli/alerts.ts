import type { Alert } from '../alerts/alert.ts';
import type { AlertRule } from '../alerts/rule.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkLimit } from './checkLimit.ts';
import { checkFormat } from './checkOptions.ts';
import { loadAlertRules } from './loadAlertRules.ts';
import { Misuse } from './misuse.ts';
import { columnsOf, painterFor } from './painter.ts';
import { startRateProgress } from './rateProgress.ts';
import { renderAlerts, renderRules } from './renderAlerts.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface AlertsOptions extends ArchiveOptions {
  readonly check?: boolean;
  readonly test?: string;
  readonly limit: string;
  readonly format: string;
  readonly quiet?: boolean;
}

/** `twosource alerts`: lists alerts, checks the rules, or tries one. Throws Misuse and ArchiveFault. */
export async function alerts(options: AlertsOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, ['terminal', 'json'] as const);
  const limit = checkLimit(options.limit);
  const folder = archiveFolder(options, surroundings);
  if (options.check) {
    surroundings.out.write(await asText(await loadAlertRules(folder), format, renderRules, '', surroundings));
    return EXIT.made;
  }
  if (options.test === undefined) {
    const none = `No alert was told yet in the archive ${folder}.\n`;
    surroundings.out.write(await asText(await listAlerts(folder, limit), format, renderAlerts, none, surroundings));
    return EXIT.made;
  }
  const rule = ruleNamed(options.test, await loadAlertRules(folder));
  const told = await testRule(folder, rule, limit, options, surroundings);
  const none = `The rule “${rule.name}” would have told nothing of the stories that changed last (${limit} at most).\n`;
  surroundings.out.write(await asText(told, format, renderAlerts, none, surroundings));
  return EXIT.made;
}

async function listAlerts(folder: string, limit: number): Promise<readonly Alert[]> {
  const { openArchive } = await import('../store/openArchive.ts');
  const { latestAlerts } = await import('../jobs/alerting/alertMemory.ts');
  const archive = await openArchive(folder);
  try {
    return (await latestAlerts(archive.store)).slice(0, limit);
  } finally {
    await archive.close();
  }
}

async function testRule(
  folder: string,
  rule: AlertRule,
  limit: number,
  { quiet = false }: AlertsOptions,
  surroundings: Surroundings,
): Promise<readonly Alert[]> {
  const { openArchive } = await import('../store/openArchive.ts');
  const { tryRule } = await import('../jobs/alerting/tryRule.ts');
  const archive = await openArchive(folder);
  const progress = startRateProgress(
    surroundings,
    quiet,
    'Comparing',
    Math.min(limit, await archive.store.stories.count()),
  );
  try {
    const at = new Date(surroundings.wallClock()).toISOString();
    const began = (done: number) => {
      progress.step(done, '');
    };
    return await tryRule(archive, rule, { limit, at, keep: archive.canWrite, began });
  } finally {
    progress.end();
    await archive.close();
  }
}

function ruleNamed(name: string, rules: readonly AlertRule[]): AlertRule {
  const rule =
    rules.find((one) => one.name === name) ?? rules.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (rule !== undefined) return rule;
  const names = rules.map((one) => `“${one.name}”`).join(', ');
  throw new Misuse(
    'unknown-alert-rule',
    `There is no rule “${name}”. The rules are: ${names === '' ? 'none' : names}.`,
  );
}

type Render<Thing> = (
  things: readonly Thing[],
  settings: { columns: number; paint: ReturnType<typeof painterFor> },
) => string;

async function asText<Thing>(
  things: readonly Thing[],
  format: 'terminal' | 'json',
  render: Render<Thing>,
  none: string,
  { env, out }: Surroundings,
): Promise<string> {
  if (format === 'json') {
    const { stableJson } = await import('../report/json.ts');
    return stableJson(things);
  }
  if (things.length === 0 && none !== '') return none;
  return render(things, { columns: columnsOf(env, out), paint: painterFor(env, out) });
}
