import { Misuse } from './misuse.ts';

/** The zone under its IANA name, or null where none was asked for. Throws `unknown-zone`. */
export function checkZone(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  try {
    // Offsets such as "+02:00" are known to Intl but name no place, and so no summer time.
    if (!/^[A-Za-z]/u.test(zone)) throw new RangeError(zone);
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Misuse('unknown-zone', `“${zone}” is not a time zone. Give an IANA name such as Europe/Oslo or UTC.`);
  }
}

/** A whole number from 1 to 99. Throws `bad-min-origins`. */
export function checkMinOrigins(text: string): number {
  if (!/^[1-9]\d?$/u.test(text)) {
    throw new Misuse('bad-min-origins', `--min-origins “${text}” is not a whole number from 1 to 99. Usual is 2.`);
  }
  return Number(text);
}

/** One of the formats a command can write. Throws `unknown-format`. */
export function checkFormat<Format extends string>(text: string, known: readonly Format[]): Format {
  const format = known.find((one) => one === text);
  if (format === undefined) {
    throw new Misuse('unknown-format', `“${text}” is not a format. Give one of ${known.join(', ')}.`);
  }
  return format;
}
