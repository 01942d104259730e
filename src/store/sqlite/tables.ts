import type { Generated, Kysely } from 'kysely';

/** The tables of the database; migrations.ts makes them. Texts of JSON are packed where they are long. */
export interface Tables {
  captures: {
    seq: number;
    id: string;
    at: string;
    method: string;
    name: string;
    url: string | null;
    sha256: string;
    size: number;
    zone: string | null;
    program: string;
    /** What became of it, as JSON: ids of articles, warnings. */
    outcome: string;
  };
  outlets: { id: string; name: string; domain: string | null; json: string };
  articles: {
    seq: Generated<number>;
    id: string;
    outlet_id: string;
    capture_seq: number;
    piece_id: string;
    headline: string | null;
    published_at: string | null;
    body: Uint8Array;
    statements: Uint8Array | null;
  };
  stories: {
    id: string;
    label: string;
    first_published_at: string | null;
    last_published_at: string | null;
    changed_at: string;
    pieces: number;
  };
  pieces: { id: string; article_id: string; story_id: string; reason: string | null };
  revisions: { seq: Generated<number>; piece_id: string; article_id: string; capture_seq: number; at: string };
  changes: {
    seq: Generated<number>;
    piece_id: string;
    earlier_id: string;
    later_id: string;
    at: string;
    fact: number;
    json: Uint8Array;
  };
  reports: { story_id: string; basis: string; summary: string };
  decisions: { id: string; kind: string; at: string; json: string };
  states: { room: string; key: string; value: Uint8Array };
}

/** A connection to the database, or a transaction on it. */
export type Database = Kysely<Tables>;
