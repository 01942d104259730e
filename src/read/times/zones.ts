import table from '../../lang/en/furniture-zones.json' with { type: 'json' };

const ZONES: Readonly<Record<string, string>> = table.zones;
const OVERRIDES: Readonly<Record<string, Readonly<Record<string, string>>>> = table.overrides;

/** Fixed offset such as "+05:30" of a written zone ("IST", "GMT+1", "+0530") at a civil instant, or null where it is no zone. `country` is a top-level domain. */
export function zoneOffset(words: string, civil: number, country: string | null): string | null {
  const digits = /^(?:GMT|UTC)?\s?([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(words);
  if (digits) return numericOffset(digits[1] === '+' ? '+' : '-', digits[2] ?? '0', digits[3] ?? '00');
  const name = words.split(' ')[0] ?? '';
  const override = country === null ? undefined : OVERRIDES[name]?.[country];
  const known = override ?? (Object.hasOwn(ZONES, name) ? ZONES[name] : undefined);
  if (known === undefined) return null;
  return /^[+-]/.test(known) ? known : namedZoneOffset(known, civil);
}

function numericOffset(sign: string, hours: string, minutes: string): string | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Offset of an IANA zone at a civil instant (milliseconds as if UTC), or null where there is no such zone. */
export function namedZoneOffset(zone: string, civil: number): string | null {
  try {
    const first = offsetAt(zone, civil);
    // A second look at the instant meant, since the civil time itself may lie across a change of clocks.
    return offsetAt(zone, civil - offsetMinutes(first) * 60_000);
  } catch {
    return null;
  }
}

function offsetAt(zone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = /[+-]\d{2}:\d{2}/.exec(name);
  return offset ? offset[0] : '+00:00';
}

/** Minutes east of UTC of an offset such as "-03:30". */
export function offsetMinutes(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}
