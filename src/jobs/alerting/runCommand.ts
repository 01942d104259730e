import { spawn, type ChildProcess } from 'node:child_process';
import { kill, platform } from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';

/** How a command ended: `done`, `failed` by its own account, or `unfit`: it could not be started, or did not end in time. */
export interface CommandEnd {
  readonly outcome: 'done' | 'failed' | 'unfit';
  /** Why, for a warning; "" where it is done. */
  readonly says: string;
}

/** Milliseconds that a command may take for one alert. */
export const COMMAND_MS = 30_000;
/** UTF-16 units of what it writes to standard error that a warning shows. */
const SHOWN = 300;

/**
 * Runs a program with its arguments in a folder, without a shell, and hands it `input` on standard input. What it writes is not read,
 * but for the beginning of its errors. After `limit` milliseconds it is killed, with all that it started where the system allows.
 */
export function runCommand(
  [program = '', ...args]: readonly string[],
  input: string,
  cwd: string,
  limit = COMMAND_MS,
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    // A group of its own, so that what it started goes with it.
    const own = platform !== 'win32';
    const child = start(program, args, cwd, own);
    if (child === null) {
      resolve({ outcome: 'unfit', says: 'It could not be started: it is no name of a program.' });
      return;
    }
    let errors = '';
    const end = (outcome: CommandEnd['outcome'], says: string) => {
      clearTimeout(timer);
      child.stderr.destroy();
      resolve({ outcome, says });
    };
    const timer = setTimeout(() => {
      killAll(child, own);
      end('unfit', `It did not end within ${Math.round(limit / 1000)} s and was stopped.`);
    }, limit);
    child.once('error', (error: NodeJS.ErrnoException) => {
      end('unfit', `It could not be started (${error.code ?? error.message}).`);
    });
    child.once('exit', (code, signal) => {
      if (code === 0) end('done', '');
      else end('failed', `It ended with ${code === null ? String(signal) : `exit code ${code}`}${told(errors)}.`);
    });
    child.stderr.on('data', (part: Uint8Array) => {
      if (errors.length < SHOWN) errors += new TextDecoder().decode(part.subarray(0, 4 * SHOWN));
    });
    // A program that does not want to know closes its input: no failure of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The process, or null for a name or an argument that no system takes. */
function start(program: string, args: readonly string[], cwd: string, own: boolean) {
  try {
    return spawn(program, args, {
      ...{ cwd, detached: own, shell: false, windowsHide: true },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  } catch {
    return null;
  }
}

function told(errors: string): string {
  const said = errors.slice(0, SHOWN).trim();
  return said === '' ? '' : `: ${said}`;
}

function killAll({ pid }: ChildProcess, ownGroup: boolean): void {
  if (pid === undefined) return;
  try {
    kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
