/** Which inputs a child is to read: those with the numbers from `from` to before `to`. */
export interface FuzzOrder {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What a child tells of an input, before and after it is read. */
export type FuzzReport =
  | { readonly index: number; readonly state: 'begun' }
  | {
      readonly index: number;
      readonly state: 'done';
      readonly says: string;
      readonly wrong: readonly string[];
      readonly cpuMs: number;
      readonly peakMb: number;
    };
