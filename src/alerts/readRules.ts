import { readCondition } from './readCondition.ts';
import { readTargets } from './readTargets.ts';
import type { AlertRule } from './rule.ts';
import { readFields, sayValue, type RuleProblem } from './ruleFields.ts';

/** What a rules file holds, in its order; where there are problems, no rule of it should be used. */
export interface RulesRead {
  readonly rules: readonly AlertRule[];
  readonly problems: readonly RuleProblem[];
}

const MOST_RULES = 200;
const LONGEST_NAME = 100;

/**
 * Reads a rules file: `{"rules": [{"name": "Ferry", "when": {"words": {"any": ["ferry"]}, "conflict": "new"}, "then": {"feed": true}}]}`,
 * as docs/alerts.md describes it. A field that is not known is a problem, so that a slip of the pen does not silence a rule.
 */
export function readRules(text: string): RulesRead {
  const value = parse(text.replace(/^\uFEFF/u, ''));
  if (value instanceof SyntaxError) return broken(`It is not JSON: ${value.message.slice(0, 200)}`);
  const problems: RuleProblem[] = [];
  const ofFile = (field: string | null, says: string) => problems.push({ rule: null, field, says });
  const file = readFields(value, null, ['rules', '$schema'], ofFile);
  if (file === null) return { rules: [], problems };
  if (!Array.isArray(file.rules) || file.rules.length > MOST_RULES) {
    ofFile('rules', `must be a list ([…]) of at most ${MOST_RULES} rules, and is ${sayValue(file.rules)}`);
    return { rules: [], problems };
  }
  const rules = file.rules.flatMap((one: unknown, at) => readRule(one, at, problems));
  return { rules, problems: [...problems, ...repeatedNames(rules)] };
}

function readRule(value: unknown, at: number, problems: RuleProblem[]): AlertRule[] {
  const name = nameOf(value);
  const complain = (field: string | null, says: string) =>
    problems.push({ rule: name ?? `rule ${at + 1}`, field, says });
  const fields = readFields(value, null, ['name', 'when', 'then'], complain);
  if (fields === null) return [];
  if (name === null)
    complain('name', `must be a text of 1 to ${LONGEST_NAME} characters, and is ${sayValue(fields.name)}`);
  return [{ name: name ?? '', when: readCondition(fields.when, complain), to: readTargets(fields.then, complain) }];
}

function nameOf(value: unknown): string | null {
  const name = (value as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME ? name : null;
}

function repeatedNames(rules: readonly AlertRule[]): RuleProblem[] {
  const names = rules.map(({ name }) => name).filter((name) => name !== '');
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) < at));
  return [...repeated].map((rule) => ({ rule, field: 'name', says: 'is the name of two rules; each needs its own' }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function broken(says: string): RulesRead {
  return { rules: [], problems: [{ rule: null, field: null, says }] };
}

/** One problem as a sentence: "Rule “Ferry”, when.articles: must be …". */
export function sayProblem({ rule, field, says }: RuleProblem): string {
  const place = [rule === null ? null : /^rule \d+$/u.test(rule) ? `R${rule.slice(1)}` : `Rule “${rule}”`, field];
  const named = place.filter((one) => one !== null).join(', ');
  return named === '' ? `${says}.` : `${named}: ${says}.`;
}
