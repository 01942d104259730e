const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  30 * DAY,
  91 * DAY,
  365 * DAY,
];
const MOST_TICKS = 8;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A stretch of time in milliseconds since 1970, end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Milliseconds of an ISO instant; one without a zone is read as UTC, since its zone is not known. Null where it cannot be read. */
export function instant(iso: string | null): number | null {
  if (iso === null) return null;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`;
  const time = new Date(zoned).getTime();
  return Number.isNaN(time) ? null : time;
}

function within(stretch: Stretch, first: Stretch): boolean {
  const span = Math.max(first.to - first.from, 12 * HOUR);
  return stretch.from >= first.from - 3 * span && stretch.to <= first.to + 3 * span;
}

/**
 * The stretch of time to draw: the publications and every stated time that lies near them, with a margin. Times far
 * away would press everything else into one dot; they are left to be said in words.
 */
export function drawnStretch(published: readonly Stretch[], stated: readonly Stretch[]): Stretch | null {
  const first = union(published.length > 0 ? published : stated.slice(0, 1));
  if (!first) return null;
  const all = union([first, ...stated.filter((stretch) => within(stretch, first))]) ?? first;
  const margin = Math.max((all.to - all.from) * 0.04, 10 * MINUTE);
  return { from: all.from - margin, to: all.to + margin };
}

function union(stretches: readonly Stretch[]): Stretch | null {
  if (stretches.length === 0) return null;
  return { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
}

/** Place of an instant in a stretch, in per cent of its width. */
export function placeIn(stretch: Stretch, at: number): number {
  return ((at - stretch.from) / (stretch.to - stretch.from)) * 100;
}

/** "4 Mar", and the clock too where it is not midnight. */
export function shortInstant(at: number): string {
  const date = new Date(at);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`;
  const clock = date.toISOString().slice(11, 16);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** At most eight round instants in a stretch; the clock alone stands beside a day that was named. */
export function ticksOf(stretch: Stretch): readonly Tick[] {
  const step = STEPS.find((one) => (stretch.to - stretch.from) / one <= MOST_TICKS) ?? 365 * DAY;
  const ticks: Tick[] = [];
  let day = '';
  for (let at = Math.ceil(stretch.from / step) * step; at <= stretch.to; at += step) {
    const named = shortInstant(at);
    const [date = '', month = '', clock = ''] = named.split(' ');
    const long = step >= 91 * DAY ? `${named} ${new Date(at).getUTCFullYear()}` : named;
    ticks.push({ at, label: clock !== '' && `${date} ${month}` === day ? clock : long });
    day = `${date} ${month}`;
  }
  return ticks;
}
