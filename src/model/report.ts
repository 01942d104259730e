import type { Article, Outlet } from './article.ts';
import type { DecisionOutcome } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Origin, ProvenanceLink } from './origin.ts';
import type { ProposalOutcome } from './proposal.ts';
import type { SupersededInReport } from './revision.ts';
import type { Source, Statement } from './statement.ts';
import type { Point, Story } from './story.ts';
import type { Warning } from './warning.ts';

/** What `twosource compare` gives: everything a view needs, and every finding with the words it rests on. */
export interface Report {
  /** Raised when a reader of older reports would misread a newer one. */
  readonly schemaVersion: 1;
  readonly madeWith: { readonly program: 'twosource'; readonly version: string; readonly settings: Settings };
  /** The story compared; with articles on several events the largest story. */
  readonly story: Story;
  /** Stories of the articles that were read but do not belong to `story`; empty as a rule. */
  readonly otherStories: readonly Story[];
  readonly outlets: readonly Outlet[];
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly points: readonly Point[];
  readonly origins: readonly Origin[];
  readonly provenance: readonly ProvenanceLink[];
  readonly findings: readonly Finding[];
  /** Figures, times and names that a later state of an article replaced, in the order of their times; empty where one state of each is known. */
  readonly superseded: readonly SupersededInReport[];
  /** What a person decided about it, with what each decision changed; empty as a rule. */
  readonly decisions: readonly DecisionOutcome[];
  /** Points and origins that a reader, person or model, proposed, with what became of each; empty as a rule. */
  readonly proposals: readonly ProposalOutcome[];
  readonly warnings: readonly Warning[];
}

/** What the user may set; part of the report, since the same input and settings give the same bytes. */
export interface Settings {
  /** Independent origins that one variant needs to be corroborated; 2 unless set. */
  readonly minOrigins: number;
  /** IANA zone for times that give none, or null: UTC is assumed and said. */
  readonly zone: string | null;
  /**
   * The model that was asked for proposals, the host that answered for it ("localhost:11434"), and the tokens that a request and its
   * answer could take, which decide what was asked together; left out where none was asked.
   */
  readonly model?: { readonly name: string; readonly host: string; readonly context: number };
}
