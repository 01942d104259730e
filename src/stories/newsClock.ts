/** The days of so many articles tell what day it is. */
const HEARD = 64;
/** The day that so many of them have reached: fewer are taken to be wrongly dated. */
const AGREED = 8;

/** What day it is by the articles themselves, so that a few dates in the future do not age everything out. */
export class NewsClock {
  /** Days since 1970; -Infinity before the first dated article. */
  day = -Infinity;
  /** Days of the last dated articles, the oldest overwritten first. */
  private readonly heard: number[] = [];
  private next = 0;

  /** Hears the day of an article. */
  hear(day: number): void {
    this.heard[this.next] = day;
    this.next = (this.next + 1) % HEARD;
    if (this.next % AGREED === 0 || this.heard.length < HEARD) this.day = this.agreed();
  }

  /** Goes on from days it heard, oldest first, and the day it was. */
  restore(days: readonly number[], day: number): void {
    for (const heard of days) this.hear(heard);
    this.day = day;
  }

  /** All it needs to go on: the days it heard, oldest first. */
  days(): number[] {
    return [...this.heard.slice(this.next), ...this.heard.slice(0, this.next)];
  }

  private agreed(): number {
    const latest = Float64Array.from(this.heard).sort();
    return latest[Math.max(0, latest.length - AGREED)]!;
  }
}
