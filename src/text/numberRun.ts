/** A number as written, before anything is known of what it counts. `first` and `last` index pieces. */
export interface NumberRun {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
  /** "ratio" is "one in five", its ends parts of one; a fraction whose ends differ is a range of fractions. */
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'range' | 'ratio' | 'vague';
  /** Written as digits, without a comma and without a scale word: only such a number can be a year or a label. */
  readonly bare: boolean;
  /** "a dozen", "half a million": as a rule not counted out. */
  readonly rounded: boolean;
}
