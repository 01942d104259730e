import currencyTable from '../lang/en/currencies.json' with { type: 'json' };
import table from '../lang/en/units.json' with { type: 'json' };
import { isDash, type Piece } from './pieces.ts';

/** A unit read from the text: multiply by `factor`, then add `offset`, to get the canonical `unit`. */
export interface UnitReading {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
  readonly last: number;
}

const UNITS = new Map<string, { unit: string; factor: number }>();
for (const { unit, factor, names } of table.units) for (const name of names) UNITS.set(name, { unit, factor });
const TEMPERATURES = new Map(Object.entries(table.temperatures));
const CURRENCIES = new Map(Object.entries(currencyTable.names));
const SIGNS = new Map(Object.entries(currencyTable.signs));
const PREFIXES = new Map(Object.entries(currencyTable.prefixes));
const LETTERS = new Map(Object.entries(currencyTable.letters));
const CODES = new Set(currencyTable.codes);
const CENTS = new Map(Object.entries(currencyTable.cents) as [string, [string, number]][]);
/** Words of names of units, which are no plurals there ("basis point"). */
const NAME_WORDS = new Set(table.units.flatMap(({ names }) => names.flatMap((name) => name.split(' '))));
const LONGEST = 4;
/** Short names that are words or names elsewhere: only read where they touch the figure or follow it directly. */
const SHORT = /^(m|g|c|f|l|ha|ft|mi|mw|gw|kt|sec|min)$/;

/** The unit of measure after a number ("12-kilometre", "5 km/h", "80 per cent"), or null; the longest name wins. */
export function readUnit(pieces: readonly Piece[], at: number, glueOnly: boolean): UnitReading | null {
  const start = isDash(pieces[at]) && pieces[at]!.glued ? at + 1 : at;
  const degrees = readDegrees(pieces, start);
  if (degrees) return degrees;
  for (let length = LONGEST; length > 0; length--) {
    const last = start + length - 1;
    if (last >= pieces.length) continue;
    const found = UNITS.get(nameOf(pieces, start, last));
    if (/^[GLMF]$/.test(pieces[start]!.form) && length === 1) return null;
    if (found && !(SHORT.test(pieces[start]!.lower) && length === 1 && glueOnly && !directlyAfterFigure(pieces, start)))
      return { ...found, offset: 0, last };
  }
  return null;
}

/** "12m", "12 m", "50 GW": a short name that touches a figure, or follows it written as units are. */
function directlyAfterFigure(pieces: readonly Piece[], at: number): boolean {
  const { form, lower, glued } = pieces[at]!;
  if (glued) return true;
  const written = form === lower ? /^(m|g|l|ha|ft|mi|sec|min|kt)$/.test(form) : /^(MW|GW|mW)$/.test(form);
  return written && pieces[at - 1]?.kind === 'figure';
}

/** Every canonical unit with the factors that lead to it, to tell in which of them a value looks as if it had been stated. */
export function factorsTo(unit: string): number[] {
  return table.units.filter((entry) => entry.unit === unit).map((entry) => entry.factor);
}

/** True for one word that names a currency, in either number. */
export function isCurrencyName(word: string): boolean {
  return CURRENCIES.has(singular(word)) || CENTS.has(singular(word));
}

/** True for one word that names a unit by itself, in either number; what was measured is not counted. */
export function isUnitName(word: string): boolean {
  return UNITS.has(singular(word)) || /^points?$/.test(word);
}

function nameOf(pieces: readonly Piece[], first: number, last: number): string {
  let name = '';
  for (let i = first; i <= last; i++) {
    const piece = pieces[i]!;
    if (isDash(piece)) name += ' ';
    else
      name +=
        (i === first || piece.form === '/' || pieces[i - 1]!.form === '/' || isDash(pieces[i - 1]) ? '' : ' ') +
        singular(piece.lower);
  }
  return name;
}

function singular(word: string): string {
  if (NAME_WORDS.has(word) || word.length < 4) return word;
  return word.replace(/'s$/, '').replace(/s'?$/, '');
}

function readDegrees(pieces: readonly Piece[], at: number): UnitReading | null {
  const sign = pieces[at]?.form === '°' || pieces[at]?.lower === 'degrees' || pieces[at]?.lower === 'degree';
  const scale = TEMPERATURES.get(pieces[at + (sign ? 1 : 0)]?.lower ?? '');
  const spelled = (pieces[at]?.lower.length ?? 0) > 1;
  if (scale === undefined || (!sign && !spelled && !(pieces[at]!.glued && /^[CF]$/.test(pieces[at]!.form))))
    return null;
  const last = sign ? at + 1 : at;
  return scale === 'C'
    ? { unit: '°C', factor: 1, offset: 0, last }
    : { unit: '°C', factor: 5 / 9, offset: -160 / 9, last };
}

/** ISO code of a currency sign or code right before a number ("US$", "£", "EUR"), with where it begins. */
export function currencyBefore(pieces: readonly Piece[], at: number): { code: string; first: number } | null {
  const before = pieces[at - 1];
  if (!before) return null;
  const sign = SIGNS.get(before.form);
  if (sign !== undefined) {
    const prefix =
      before.glued && before.form === '$' ? PREFIXES.get(pieces[at - 2]?.lower.replaceAll('.', '') ?? '') : undefined;
    return prefix === undefined ? { code: sign, first: at - 1 } : { code: prefix, first: at - 2 };
  }
  if (CODES.has(before.form)) return { code: before.form === 'RMB' ? 'CNY' : before.form, first: at - 1 };
  const letters = pieces[at]!.glued || before.form === 'Rs' ? LETTERS.get(before.lower) : undefined;
  return letters !== undefined && /^\p{Lu}/u.test(before.form) ? { code: letters, first: at - 1 } : null;
}

/** ISO code of a currency named after a number ("million euros", "-dollar", "cents"). */
export function currencyAfter(pieces: readonly Piece[], at: number): UnitReading | null {
  const start = isDash(pieces[at]) ? at + 1 : at;
  const one = singular(pieces[start]?.lower ?? '');
  const two = `${(pieces[start]?.lower ?? '').replaceAll('.', '')} ${singular(pieces[start + 1]?.lower ?? '')}`;
  const code = CURRENCIES.get(two);
  if (code !== undefined) return { unit: code, factor: 1, offset: 0, last: start + 1 };
  const single = CURRENCIES.get(one) ?? (CODES.has(pieces[start]?.form ?? '') ? pieces[start]!.form : undefined);
  if (single !== undefined) return { unit: single, factor: 1, offset: 0, last: start };
  if (/^[pc]$/.test(pieces[at]?.form ?? '') && pieces[at]!.glued && pieces[at - 1]?.kind === 'figure')
    return { unit: pieces[at]!.form === 'p' ? 'GBP' : 'USD', factor: 0.01, offset: 0, last: at };
  const cents = CENTS.get(one) ?? CENTS.get(pieces[start]?.lower ?? '');
  return cents ? { unit: cents[0], factor: cents[1], offset: 0, last: start } : null;
}
