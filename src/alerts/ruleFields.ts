/** What is wrong with a rules file: where, and what is allowed there. */
export interface RuleProblem {
  /** Name of the rule, or its place ("rule 2") where it has none; null for the file as a whole. */
  readonly rule: string | null;
  /** Path of the field in the rule ("when.articles"), or null where the rule itself is wrong. */
  readonly field: string | null;
  readonly says: string;
}

/** Takes down what is wrong with a field. */
export type Complain = (field: string | null, says: string) => void;

export type Fields = Readonly<Record<string, unknown>>;

/** The object that a value is; null, told about, where it is none. Fields other than those allowed are told about too. */
export function readFields(
  value: unknown,
  path: string | null,
  allowed: readonly string[],
  complain: Complain,
): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(path, `must be an object ({…}) with some of ${quoted(allowed)}, and is ${sayValue(value)}`);
    return null;
  }
  for (const name of Object.keys(value)) {
    const field = path === null ? name : `${path}.${name}`;
    if (!allowed.includes(name)) complain(field.slice(0, 100), `is not a field; allowed are ${quoted(allowed)}`);
  }
  return value as Fields;
}

/** A yes or no, `otherwise` where it is left out. */
export function readFlag(value: unknown, path: string, otherwise: boolean, complain: Complain): boolean {
  if (value === undefined) return otherwise;
  if (typeof value === 'boolean') return value;
  complain(path, `must be true or false, and is ${sayValue(value)}`);
  return otherwise;
}

/** A list of texts that pass a test, each at most `longest` long; empty where it is left out. `what` says what each must be. */
export function readTexts(
  value: unknown,
  path: string,
  of: {
    readonly what: string;
    readonly most: number;
    readonly longest: number;
    readonly passes: (text: string) => boolean;
  },
  complain: Complain,
): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0 || value.length > of.most) {
    complain(path, `must be a list ([…]) of 1 to ${of.most} ${of.what}, and is ${sayValue(value)}`);
    return [];
  }
  const isRight = (one: unknown): one is string =>
    typeof one === 'string' && one.length <= of.longest && of.passes(one);
  value.forEach((one: unknown, at) => {
    if (!isRight(one))
      complain(
        `${path}[${at}]`,
        `must be one of ${of.what}, at most ${of.longest} characters, and is ${sayValue(one)}`,
      );
  });
  return value.filter(isRight);
}

/** A value as a message shows it, on one line and short. */
export function sayValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

/** Names in quote marks, one after another. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
