import type { AlertRule } from '../alerts/rule.ts';
import { Misuse } from './misuse.ts';

/** The rules of an archive. Throws `alerts-missing`, `alerts-not-readable`, and `alerts-broken` with all that is wrong, a line each. */
export async function loadAlertRules(folder: string): Promise<readonly AlertRule[]> {
  const { loadRules } = await import('../jobs/alerting/loadRules.ts');
  const { sayProblem } = await import('../alerts/readRules.ts');
  const loaded = await loadRules(folder);
  if (loaded === null) {
    const says = `There are no rules: ${folder} holds no file alerts.json. docs/alerts.md shows how to write one.`;
    throw new Misuse('alerts-missing', says);
  }
  const { path, rules, notReadable, problems } = loaded;
  if (notReadable !== null) throw new Misuse('alerts-not-readable', `${path}: ${notReadable}`);
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${sayProblem(problem)}`);
    throw new Misuse('alerts-broken', `${path} is not right, and no rule of it is used:\n${lines.join('\n')}`);
  }
  return rules;
}
