import { makeId, type Decision } from '../model/index.ts';
import { timeOf } from './decisionLine.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "Ada Holm (6 March 2026, 10:00 UTC)": who decided and when. */
export function signatureOf({ by, at }: Pick<Decision, 'by' | 'at'>): string {
  const time = new Date(timeOf(at) ?? 0);
  const day = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()] ?? ''} ${time.getUTCFullYear()}`;
  return `${by} (${day}${at.includes('T') ? `, ${time.toISOString().slice(11, 16)} UTC` : ''})`;
}

/** The same with what was decided and why: "Ada Holm (…) decided that …: “both count everyone aboard”." */
export function sayDecided(decision: Decision, what: string): string {
  return `${signatureOf(decision)} decided that ${what}: \u201c${decision.because}\u201d.`;
}

/** Id of a decision: the same decision in another line or file has the same. */
export function idOf({ kind, statements, finding, outlets, by, at }: Decision): string {
  return makeId('dec', kind, JSON.stringify(statements), finding ?? '', JSON.stringify(outlets), by, at);
}

/** Earlier decisions first, so that the later of two that contradict each other holds; then by line. */
export function byTime(a: Decision, b: Decision): number {
  return (timeOf(a.at) ?? 0) - (timeOf(b.at) ?? 0) || a.line - b.line;
}
