import type { Finding, Member, Point, Relation } from '../model/index.ts';

/** What is decided about: a point with how its variants stand to each other. */
export interface JoinablePoint {
  readonly point: Point;
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
  readonly certainty: Finding['certainty'];
  readonly likelihood: Finding['likelihood'];
}

/** A point after the decisions. */
export interface DecidedPoint<Aligned extends JoinablePoint> {
  readonly aligned: Aligned;
  /** Decisions it rests on. */
  readonly decisionIds: readonly string[];
  /** Ids of its statements that a person says answer one question. */
  readonly vouched: readonly string[];
  /** True where a person chose its statements. */
  readonly regrouped: boolean;
  /** Ids of the points that it was before, as the program made them. */
  readonly was: readonly string[];
}

/** Makes points anew; the stage that lines statements up gives it. */
export interface PointMaker<Aligned extends JoinablePoint> {
  /** `sure` are ids of statements that a person says answer one question. */
  readonly build: (members: readonly Member[], sure: ReadonlySet<string>) => Aligned;
  readonly likeness: (a: Member, b: Member) => number;
}

/** What one decision did to the points. `changed` says it as a sentence of its own. */
export interface Step<Aligned extends JoinablePoint> {
  readonly points: readonly DecidedPoint<Aligned>[];
  readonly outcome: 'applied' | 'no-change' | 'not-applied';
  readonly changed: string;
  /** Statements that the decision turned out to name, each once. */
  readonly statementIds: readonly string[];
}
