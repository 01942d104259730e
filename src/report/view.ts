/** What every view of a report shares: terminal, markdown, CSV and web. Pure functions over a Report, no reasoning. */
export { decidedBy, decisionsOn, sayDecision, type SaidDecision } from './decisions.ts';
export { independentAmong, independentOrigins } from './independentOrigins.ts';
export { joinVoices, type JoinedVoice, type Said } from './joinVoices.ts';
export { indexReport, type ReportIndex } from './indexReport.ts';
export { MARKS, VAGUER, isAlone, markOf, outletCount, sayPossible, type Mark, type MarkKey } from './marks.ts';
export { findingsBySection, isClash, orderedFindings, type FindingGroup } from './orderedFindings.ts';
export { sayArticleTime, sayInstant, sayShortTime } from './sayTime.ts';
export { countOutcomes, proposalsOn, proposedBy, sayProposal, type SaidProposal } from './proposals.ts';
export { printable } from './printable.ts';
export { countOf, scopeLine } from './scopeLine.ts';
export { saySuperseded, type SaidSuperseded } from './superseded.ts';
export { SECTIONS, sectionOf, type Section, type SectionKey } from './sections.ts';
export { labelOf, sidesOf, type Side, type Voice } from './sidesOf.ts';
export { textFragmentUrl } from './textFragment.ts';
export { fromWhom, printedFrom, sayPrinted, whoSays, whoSaysLine, type WhoSays } from './whoSays.ts';
export { countsOf, sayWhy, whyOf } from './whyOf.ts';
export { clipContext, contextAt, decidingSpan, statementContext, wordsAt, type Context } from './wordsOf.ts';
