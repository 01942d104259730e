import type { Article, CaptureEntry, CaptureOutcome, GroupingDecision, Outlet, Reason } from '../model/index.ts';

/** An article with what was made of it. */
export interface NewArticle {
  readonly article: Article;
  readonly outlet: Outlet;
  /** One published piece over all its states: same outlet, same address. */
  readonly pieceId: string;
  /** What it says, packed, or null where that was not looked for. */
  readonly statements: Uint8Array | null;
  /** The article packed by `packJson`, where that was done beforehand. */
  readonly body?: Uint8Array;
}

/** One state of a piece; a piece can come back to an earlier text. */
export interface Revision {
  readonly pieceId: string;
  readonly articleId: string;
  /** Place in the journal of the capture that brought it. */
  readonly captureSeq: number;
  /** UTC instant at which it stood so. */
  readonly at: string;
}

/** A piece as it stands. */
export interface Piece {
  readonly id: string;
  /** Its latest state. */
  readonly articleId: string;
  readonly storyId: string;
  /** Why it stands in that story. */
  readonly reason: Reason | null;
}

/** A story as it is listed. Times are UTC instants. */
export interface StoryRow {
  readonly id: string;
  readonly label: string;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  /** When its last piece, or state of a piece, came in. */
  readonly changedAt: string;
  readonly pieces: number;
}

/** Which stories are wanted, the latest changed first. */
export interface StoryQuery {
  /** Changed at this UTC instant or later. */
  readonly since?: string;
  /** Words that articles of the story hold, all of them. */
  readonly search?: string;
  readonly limit: number;
}

/** What two states of one piece differ in, as JSON of the stage that compared them. */
export interface ChangeRow {
  readonly pieceId: string;
  readonly earlierId: string;
  readonly laterId: string;
  /** UTC instant at which the later state was captured. */
  readonly at: string;
  /** True where a fact was changed, not only the wording. */
  readonly fact: boolean;
  readonly json: string;
}

/** What a report on a story said when it was last made; `basis` names the articles, decisions and program it was made of. */
export interface ReportRow {
  readonly storyId: string;
  readonly basis: string;
  readonly summary: string;
}

export interface CaptureRepository {
  /** Sets down what became of captures. */
  add(outcomes: readonly CaptureOutcome[]): Promise<void>;
  /** Captures by their place in the journal. */
  get(seqs: readonly number[]): Promise<readonly CaptureEntry[]>;
  /** SHA-256 of what is held of an address, the latest capture first. */
  ofUrl(url: string): Promise<readonly CaptureEntry[]>;
  count(): Promise<number>;
}

export interface ArticleRepository {
  /** Adds articles, findable by their words; one that is held is passed over. */
  add(articles: readonly NewArticle[], captureSeq: number): Promise<void>;
  /** Those among some ids that are held. */
  held(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** In the order asked for; what is not held is left out. */
  get(ids: readonly string[]): Promise<readonly Article[]>;
  outlets(articleIds: readonly string[]): Promise<readonly Outlet[]>;
  /** Packed statements by article; what has none is left out. */
  statements(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  keepStatements(id: string, packed: Uint8Array): Promise<void>;
  /** Articles that hold all words of a query, the latest added first. */
  search(words: string, limit: number): Promise<readonly string[]>;
  count(): Promise<number>;
}

export interface PieceRepository {
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Piece>>;
  /** Pieces of a story, by id. */
  ofStory(storyId: string): Promise<readonly Piece[]>;
  /** The piece that each of some articles is a state of. */
  ofArticles(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Makes them, or sets their latest state, story and reason anew. */
  put(pieces: readonly Piece[]): Promise<void>;
  addRevisions(revisions: readonly Revision[]): Promise<void>;
  /** All states of some pieces, oldest first by `at`, then in the order they were added. */
  revisions(pieceIds: readonly string[]): Promise<readonly Revision[]>;
}

export interface StoryRepository {
  /** Makes a story that holds nothing yet, where there is none of that id; must come before the pieces that name it. */
  found(id: string, changedAt: string): Promise<void>;
  /**
   * Sets label, times and number of pieces anew from the pieces they hold, and `changedAt` as given; what holds none any more is taken
   * away. The label is the headline published first.
   */
  refresh(ids: readonly string[], changedAt: string): Promise<void>;
  get(ids: readonly string[]): Promise<readonly StoryRow[]>;
  /** Ids that begin so; at most a few. */
  startingWith(prefix: string): Promise<readonly string[]>;
  list(query: StoryQuery): Promise<readonly StoryRow[]>;
  count(): Promise<number>;
}

export interface ChangeRepository {
  add(changes: readonly ChangeRow[]): Promise<void>;
  /** Takes away what is known of a piece. */
  forget(pieceId: string): Promise<void>;
  ofPieces(pieceIds: readonly string[]): Promise<readonly ChangeRow[]>;
  /** Since a UTC instant, the latest first; of facts alone or of every kind. */
  since(at: string | null, factsOnly: boolean, limit: number): Promise<readonly ChangeRow[]>;
}

export interface ReportRepository {
  get(storyId: string): Promise<ReportRow | null>;
  put(report: ReportRow): Promise<void>;
}

export interface DecisionRepository {
  add(decision: GroupingDecision): Promise<void>;
  all(): Promise<readonly GroupingDecision[]>;
}

/** Named bytes that one part of the program keeps for itself: the state of grouping, of polling, of alerts. */
export interface StateRepository {
  get(room: string, key: string): Promise<Uint8Array | null>;
  /** All of a room, by key. */
  room(room: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Sets some keys anew; null takes one away. */
  put(room: string, values: ReadonlyMap<string, Uint8Array | null>): Promise<void>;
}

/** All that an archive holds besides raw bytes and journal; each implementation passes the suite in storeContract.ts. */
export interface Store {
  readonly captures: CaptureRepository;
  readonly articles: ArticleRepository;
  readonly pieces: PieceRepository;
  readonly stories: StoryRepository;
  readonly changes: ChangeRepository;
  readonly reports: ReportRepository;
  readonly decisions: DecisionRepository;
  readonly states: StateRepository;
}

/** A store that can be written to: all that `work` does is kept, or nothing of it. */
export interface StoreHandle extends Store {
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** What is wrong inside it, in plain sentences; empty where nothing is. */
  check(): Promise<readonly string[]>;
  /** Rooms of `states` that hold something, sorted. */
  rooms(): Promise<readonly string[]>;
  close(): Promise<void>;
}
