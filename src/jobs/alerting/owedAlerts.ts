import type { Alert } from '../../alerts/alert.ts';
import type { AlertRule } from '../../alerts/rule.ts';
import { packJson, unpackJson } from '../../store/packJson.ts';
import type { Store } from '../../store/store.ts';

/** An alert that a command or a webhook has not had yet. */
export interface OwedAlert {
  readonly alert: Alert;
  readonly to: { readonly command: readonly string[] } | { readonly webhook: string };
  /** Times it was tried. */
  readonly tries: number;
  /** UTC milliseconds before which it is not tried again; 0 for at once. */
  readonly notBefore: number;
}

const ROOM = 'alerts-owed';
/** Alerts that wait; of more the oldest are dropped, so that a webhook that is gone for good does not fill the archive. */
export const MOST_OWED = 1000;

/** What the rules hand on of their alerts, in the order of these. */
export function owedOf(alerts: readonly Alert[], rules: readonly AlertRule[]): readonly OwedAlert[] {
  const targets = new Map(rules.map(({ name, to }) => [name, to]));
  return alerts.flatMap((alert): OwedAlert[] => {
    const to = targets.get(alert.rule);
    const fresh = { alert, tries: 0, notBefore: 0 };
    return [
      ...(to?.command ? [{ ...fresh, to: { command: to.command } }] : []),
      ...(to?.webhook ? [{ ...fresh, to: { webhook: to.webhook } }] : []),
    ];
  });
}

/** True where a rule still hands its alerts to where this one was to go. */
export function isStillWanted({ alert, to }: OwedAlert, rules: readonly AlertRule[]): boolean {
  const rule = rules.find(({ name }) => name === alert.rule);
  if (rule === undefined) return false;
  return 'command' in to
    ? JSON.stringify(rule.to.command) === JSON.stringify(to.command)
    : rule.to.webhook === to.webhook;
}

/** All that wait, the oldest first. */
export async function recallOwed({ states }: Store): Promise<readonly OwedAlert[]> {
  const room = [...(await states.room(ROOM))].sort(([a], [b]) => (a < b ? -1 : 1));
  return room.map(([, bytes]) => unpackJson(bytes) as OwedAlert);
}

/** Writes down alerts that wait, or what became of them. */
export async function keepOwed({ states }: Store, owed: readonly OwedAlert[]): Promise<void> {
  await states.put(ROOM, new Map(owed.map((one) => [keyOf(one), packJson(one)])));
}

/** Takes away alerts that no longer wait. */
export async function settleOwed({ states }: Store, owed: readonly OwedAlert[]): Promise<void> {
  await states.put(ROOM, new Map(owed.map((one) => [keyOf(one), null])));
}

/** Takes away the oldest where more wait than are kept; gives how many. */
export async function dropOldest(store: Store): Promise<number> {
  const owed = await recallOwed(store);
  const dropped = owed.slice(0, Math.max(0, owed.length - MOST_OWED));
  await settleOwed(store, dropped);
  return dropped.length;
}

function keyOf({ alert, to }: OwedAlert): string {
  return `${alert.at} ${alert.id} ${'command' in to ? 'command' : 'webhook'}`;
}
