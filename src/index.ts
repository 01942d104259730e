/** What a program that uses this package may rely on; all else may change. */
export { REASON_CODES, WARNING_CODES } from './model/index.ts';
export { readDecisions, type DecisionsRead } from './decisions/readDecisions.ts';
export type {
  Action,
  Article,
  ArticleTime,
  Attribution,
  Block,
  Credit,
  Decision,
  DecisionKind,
  DecisionOutcome,
  Finding,
  Hedge,
  Origin,
  Outlet,
  Part,
  PartRole,
  Party,
  Passage,
  Place,
  Point,
  Precision,
  ProvenanceLink,
  Quantity,
  Question,
  Quote,
  ReadFormat,
  Reason,
  ReasonCode,
  Relation,
  RelationKind,
  Report,
  Settings,
  Source,
  Span,
  Statement,
  StatementRef,
  Story,
  Time,
  Value,
  Variant,
  Warning,
  WarningCode,
} from './model/index.ts';
export { compareArticles, type Contributions, type Reading } from './pipeline.ts';
export { readInput, type Capture, type Input, type ReadResult } from './read/readInput.ts';
export { renderCsv } from './report/csv.ts';
export { renderHtml } from './report/html.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';
export { plainPainter, type Painter, type Style } from './report/layoutRuns.ts';
export { renderTerminal, type TerminalSettings } from './report/terminal.ts';
export * from './report/view.ts';
export { findStatements, type FoundStatements } from './statements/findStatements.ts';
export { groupStories } from './stories/groupStories.ts';
