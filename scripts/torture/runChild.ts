import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import { TRACE, type Moment } from './moments.ts';
import type { Order, Told } from './orders.ts';

/** A child that takes longer hangs. */
const MOST_MS = 120_000;

/** How a child ended. */
export interface Ended {
  /** Ids of captures that it was told are kept, in order. */
  readonly kept: readonly string[];
  /** True where it was killed before it ended by itself. */
  readonly killed: boolean;
  /** True where it had opened the archive. */
  readonly opened: boolean;
  readonly done: boolean;
  readonly fault: { readonly code: string; readonly says: string } | null;
  readonly hung: boolean;
}

/** How a child is run, beside its order. */
export interface ChildSettings {
  readonly moment?: Moment;
  readonly options?: SpawnOptions;
  /** What the child runs under: a program and its arguments. */
  readonly under?: readonly string[];
  /** Called at each line that it prints. */
  readonly heard?: (told: Told, child: ChildProcess) => void;
}

/** Runs a child until it ends or is killed at a moment. */
export async function runChild(file: string, order: Order, settings: ChildSettings = {}): Promise<Ended> {
  const { moment, options = {}, heard } = settings;
  const under = moment?.kind === 'call' ? [...TRACE, ...moment.inject] : (settings.under ?? []);
  const [program, ...args] = [...under, process.execPath, file, JSON.stringify(order)];
  // A group of its own: what runs it under a tracer ends with it.
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true, ...options });
  const kill = () => child.exitCode === null && child.signalCode === null && process.kill(-child.pid!, 'SIGKILL');
  let hung = false;
  const limit = setTimeout(() => {
    hung = true;
    kill();
  }, MOST_MS);
  const timers: NodeJS.Timeout[] = [];
  if (moment?.kind === 'start') timers.push(setTimeout(kill, moment.ms));
  const told: Told[] = [];
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    const one = JSON.parse(line) as Told;
    told.push(one);
    heard?.(one, child);
    if (moment?.kind === 'kept' && one.is !== 'done' && told.length === moment.after)
      timers.push(setTimeout(kill, moment.ms));
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, by) => {
      resolve(by);
    });
  });
  for (const timer of [limit, ...timers]) clearTimeout(timer);
  return sumUp(told, signal === 'SIGKILL', hung);
}

function sumUp(told: readonly Told[], killed: boolean, hung: boolean): Ended {
  const fault = told.find((one) => one.is === 'fault');
  return {
    kept: told.flatMap((one) => (one.is === 'kept' ? one.captures : [])),
    opened: told.some(({ is }) => is === 'open'),
    done: told.some(({ is }) => is === 'done'),
    fault: fault === undefined ? null : { code: fault.code, says: fault.says },
    killed,
    hung,
  };
}
