import type { AlertRule } from '../../alerts/rule.ts';
import type { World } from '../../fetch/world.ts';
import type { Warning } from '../../model/index.ts';
import type { Archive } from '../../store/openArchive.ts';
import { keepPosted, recallPosted } from './alertMemory.ts';
import { isStillWanted, keepOwed, recallOwed, settleOwed, type OwedAlert } from './owedAlerts.ts';
import { postWebhook, type WebhookSettings } from './postWebhook.ts';
import { runCommand } from './runCommand.ts';
import { warnAlert } from './warnAlert.ts';

/** How alerts leave the archive. */
export interface DeliverySettings extends WebhookSettings {
  /** What forbids the network, in the user's words, or null. */
  readonly offlineBy: string | null;
  /** Milliseconds that a command may take; 30,000 where it is left out. */
  readonly commandLimit?: number;
}

/** What the ways out need of the machine. */
export type DeliveryWorld = World;

const COMMAND_TRIES = 3;
const WEBHOOK_TRIES = 10;
/** The wait after the first failed call; each further one doubles it, so that ten tries take about nine hours. */
const FIRST_WAIT_MS = 60_000;
/** Calls of webhooks in any minute, all addresses together. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** What came of one alert: `settled` ones wait no longer; `rest` tells to leave its receiver alone until the next batch. */
interface Attempt {
  readonly settled: boolean;
  readonly again: OwedAlert | null;
  readonly rest: boolean;
  readonly warning: Warning | null;
}

/**
 * Hands the alerts that wait to their commands and webhooks, the oldest first, and writes down each by itself right after it was taken:
 * one that was handed on while the process died is handed on again, and none is lost. Gives what went wrong.
 */
export async function deliverAlerts(
  { folder, store }: Pick<Archive, 'folder' | 'store'>,
  rules: readonly AlertRule[],
  settings: DeliverySettings,
  world: DeliveryWorld,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  const resting = new Set<string>();
  const all = await recallOwed(store);
  await settleOwed(
    store,
    all.filter((owed) => !isStillWanted(owed, rules)),
  );
  const owed = all.filter((one) => isStillWanted(one, rules));
  const isForbidden = (one: OwedAlert) => 'webhook' in one.to && settings.offlineBy !== null;
  const waiting = owed.filter(isForbidden).length;
  if (waiting > 0)
    warnings.push(
      warnAlert(
        'alert-offline',
        `${waiting} ${waiting === 1 ? 'alert waits' : 'alerts wait'} for a webhook, and ${settings.offlineBy} forbids the network.`,
      ),
    );
  const turns = await openTurns(store, world);
  for (const one of owed) {
    if (isForbidden(one) || resting.has(receiverOf(one)) || one.notBefore > world.wallClock()) continue;
    if ('webhook' in one.to && !(await turns.take())) continue;
    const attempt =
      'command' in one.to
        ? await toCommand(one, one.to.command, folder, settings)
        : await toWebhook(one, one.to.webhook, settings, world);
    if (attempt.again === null) await settleOwed(store, [one]);
    else await keepOwed(store, [attempt.again]);
    if (attempt.rest) resting.add(receiverOf(one));
    if (attempt.warning !== null) warnings.push(attempt.warning);
  }
  return warnings;
}

async function toCommand(
  owed: OwedAlert,
  command: readonly string[],
  folder: string,
  settings: DeliverySettings,
): Promise<Attempt> {
  const { outcome, says } = await runCommand(command, jsonOf(owed), folder, settings.commandLimit);
  if (outcome === 'done') return DONE;
  const rest = outcome === 'unfit';
  const what = `The command “${command[0]}” of the rule “${owed.alert.rule}”`;
  return again(owed, COMMAND_TRIES, { notBefore: 0, rest, code: 'alert-command-failed', what, says });
}

async function toWebhook(owed: OwedAlert, address: string, settings: DeliverySettings, world: World): Promise<Attempt> {
  const { outcome, says, wait } = await postWebhook(address, jsonOf(owed), settings, world);
  if (outcome === 'done') return DONE;
  // The rest of the address can be a secret.
  const what = `The webhook at ${hostOf(address)} of the rule “${owed.alert.rule}”`;
  const notBefore = world.wallClock() + Math.max(wait, FIRST_WAIT_MS * 2 ** owed.tries);
  const most = outcome === 'give-up' ? 0 : WEBHOOK_TRIES;
  return again(owed, most, { notBefore, rest: outcome === 'retry', code: 'alert-webhook-failed', what, says });
}

const DONE: Attempt = { settled: true, again: null, rest: false, warning: null };

interface Failure {
  readonly notBefore: number;
  readonly rest: boolean;
  readonly code: 'alert-command-failed' | 'alert-webhook-failed';
  readonly what: string;
  readonly says: string;
}

function again(owed: OwedAlert, most: number, { notBefore, rest, code, what, says }: Failure): Attempt {
  const tries = owed.tries + 1;
  const failed = `${what} did not take the alert ${owed.alert.id}. ${says}`;
  if (tries >= most)
    return {
      settled: true,
      again: null,
      rest,
      warning: warnAlert('alert-given-up', `${failed} It is not tried again.`),
    };
  return {
    settled: false,
    again: { ...owed, tries, notBefore },
    rest,
    warning: warnAlert(code, `${failed} It is tried again.`),
  };
}

/** Turns at webhooks, so many a minute; the times are written down before the call, so that a new process keeps to them too. */
async function openTurns(store: Archive['store'], { wallClock }: World) {
  let times = await recallPosted(store);
  return {
    take: async () => {
      const now = wallClock();
      // A time ahead is left of a clock that was set back.
      times = times.filter((at) => at <= now && now - at < MINUTE_MS);
      if (times.length >= MOST_A_MINUTE) return false;
      times = [...times, now];
      await keepPosted(store, times);
      return true;
    },
  };
}

function jsonOf({ alert }: OwedAlert): string {
  return JSON.stringify({ version: 1, ...alert });
}

function receiverOf({ to }: OwedAlert): string {
  return JSON.stringify(to);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'an address that is none';
}
