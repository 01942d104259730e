import { Misuse } from './misuse.ts';

/** A whole number from 1 to 10,000. Throws `bad-limit`. */
export function checkLimit(text: string): number {
  if (!/^[1-9]\d{0,3}$|^10000$/u.test(text)) {
    throw new Misuse('bad-limit', `--limit “${text}” is not a whole number from 1 to 10000.`);
  }
  return Number(text);
}
