/** Sums up how much of what one side has the other lacks. */
export class Shares {
  private all = 0;
  private missed = 0;

  clear(): this {
    this.all = this.missed = 0;
    return this;
  }

  add(weight: number, here: number, there: number): void {
    this.all += weight;
    if (here > 0) this.missed += weight * Math.max(0, 1 - there / here);
  }

  /** From 0 to 1; 0 where there is nothing. */
  lacking(): number {
    return this.all === 0 ? 0 : this.missed / this.all;
  }
}
