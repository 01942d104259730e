import type { Intake, Taken } from '../adding/intake.ts';
import type { Step, WatchEvent } from './watching.ts';
import type { WatchMemory } from './watchMemory.ts';

/** Steps that are taken together, and the bytes at which fewer are. */
const TOGETHER = 16;
const BYTES_TOGETHER = 30_000_000;
/** Milliseconds that a page waits for others before it is taken. */
const LONGEST_WAIT = 5_000;

/** Takes what steps bring in batches; what they change is written down only once their batch was taken. */
export interface Batches {
  /** Settles once the step waits, or was taken with its batch. */
  readonly add: (step: Step) => Promise<void>;
  /** Takes what still waits. */
  readonly flush: () => Promise<void>;
}

/** What a batch is handed to. */
export interface BatchSinks {
  readonly intake: Pick<Intake, 'take'>;
  readonly memory: Pick<WatchMemory, 'write'>;
  readonly tell: (event: WatchEvent) => void;
  /** Called after each batch, before the next is taken. */
  readonly afterTake: (taken: Taken) => Promise<void>;
  /** Milliseconds that only rise. */
  readonly now: () => number;
}

/** Batches into an archive, one at a time and in order. */
export function takeInBatches(sinks: BatchSinks): Batches {
  let waiting: Step[] = [];
  let since = 0;
  let last: Promise<void> = Promise.resolve();
  const flush = () => {
    const steps = waiting;
    waiting = [];
    // A batch that failed stops all that follow it.
    last = last.then(() => take(steps, sinks));
    return last;
  };
  return {
    flush,
    add: async (step) => {
      if (waiting.length === 0) since = sinks.now();
      waiting.push(step);
      const bytes = waiting.reduce((sum, { arrival }) => sum + (arrival?.bytes.length ?? 0), 0);
      const late = sinks.now() - since >= LONGEST_WAIT;
      if (waiting.length >= TOGETHER || bytes >= BYTES_TOGETHER || late) await flush();
    },
  };
}

async function take(steps: readonly Step[], { intake, memory, tell, afterTake }: BatchSinks): Promise<void> {
  const arrivals = steps.flatMap(({ arrival }) => arrival ?? []);
  const taken = arrivals.length === 0 ? null : await intake.take(arrivals);
  for (const { changes } of steps) await memory.write(changes);
  for (const event of steps.flatMap(({ events }) => events)) tell(event);
  if (taken === null) return;
  tell({ kind: 'taken', taken });
  await afterTake(taken);
}
