export type {
  ArchiveChange,
  CaptureEntry,
  CaptureMethod,
  CaptureOutcome,
  GroupingDecision,
  JournalEntry,
  SecondLook,
  StoryArticle,
  StorySummary,
} from './archive.ts';
export type { Article, ArticleTime, Block, Credit, Outlet, Precision, ReadFormat, WeighedTime } from './article.ts';
export type { Decision, DecisionKind, DecisionOutcome, OutletDecision, StatementRef } from './decision.ts';
export type { Finding, Relation, RelationKind } from './finding.ts';
export { makeId } from './id.ts';
export type { Origin, ProvenanceLink } from './origin.ts';
export type {
  ProposalOutcome,
  Proposals,
  ProposalsFrom,
  ProposedOrigin,
  ProposedPoint,
  ProposedRelation,
  ProposedVersion,
} from './proposal.ts';
export { REASON_CODES, type ReasonCode } from './reason-codes.ts';
export type { Reason } from './reason.ts';
export type { Report, Settings } from './report.ts';
export type {
  ChangedFact,
  Edit,
  EditSide,
  FactKind,
  FactWords,
  Notice,
  RevisionDiff,
  RevisionHistory,
  RevisionInput,
  RevisionPart,
  SupersededFact,
  SupersededInReport,
  WordsInSentence,
} from './revision.ts';
export type { Passage, Span } from './span.ts';
export type { Attribution, Hedge, Part, PartRole, Source, Statement } from './statement.ts';
export type { Member, Point, Question, Story, Variant } from './story.ts';
export type { Action, Party, Place, Quantity, Quote, Time, Value } from './value.ts';
export { WARNING_CODES, type WarningCode } from './warning-codes.ts';
export type { Warning } from './warning.ts';
