import type { FetchSettings, World } from '../../fetch/world.ts';
import type { FetchedPage, Session } from '../../fetch/fetchPage.ts';
import type { Warning, WarningCode } from '../../model/index.ts';
import type { Arrival, Taken } from '../adding/intake.ts';
import type { Changes, WatchMemory } from './watchMemory.ts';

/** How feeds are followed. */
export interface WatchSettings extends FetchSettings {
  /** Milliseconds between two polls of a feed, or null: as often as it has news. */
  readonly every: number | null;
  /** Ages at which pages are looked at again, in milliseconds since they were first fetched. */
  readonly ages: readonly number[];
  /** True where what is due is polled once, and no more. */
  readonly once: boolean;
  /** Told when the user ends the program: requests are broken off, what came in is kept. */
  readonly ended: AbortSignal;
}

/** What happened, for the user. Waits are milliseconds. */
export type WatchEvent =
  | {
      readonly kind: 'polled';
      readonly address: string;
      readonly title: string | null;
      readonly fresh: number;
      readonly wait: number;
    }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'warned'; readonly warning: Warning };

/** What a step gives: bytes to be taken, and what is written down once they were. */
export interface Step {
  readonly arrival: Arrival | null;
  readonly changes: Changes;
  readonly events: readonly WatchEvent[];
}

/** What following rests on; shared by all steps. */
export interface Watching {
  readonly settings: WatchSettings;
  readonly world: World;
  readonly session: Session;
  readonly memory: WatchMemory;
  /** Asks that a host be left alone for so many milliseconds. */
  readonly rest: (host: string, ms: number) => void;
}

/** A warning on an address. */
export function warned(code: WarningCode, address: string, says: string): WatchEvent {
  return { kind: 'warned', warning: { code, says, input: address, articleId: null } };
}

/** A header that may be sent back to its server; null where it holds what no header should. */
export function plainHeader(page: FetchedPage, name: 'etag' | 'last-modified'): string | null {
  const value = page.exchanges.at(-1)!.header(name);
  return value !== null && /^[\x20-\x7e]{1,300}$/.test(value) ? value : null;
}
