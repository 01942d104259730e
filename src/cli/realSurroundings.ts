import { spawn } from 'node:child_process';
import type { Surroundings, Writer } from './surroundings.ts';

function writerOf(stream: NodeJS.WriteStream): Writer {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    // Some terminals do not say how wide they are.
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : null,
  };
}

async function readAll(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function start(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

function onStop(stop: () => void): () => void {
  let asked = false;
  const heard = () => {
    if (asked) process.exit(130);
    asked = true;
    stop();
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
  return () => {
    process.off('SIGINT', heard).off('SIGTERM', heard);
  };
}

/** The machine itself. A reader of our output that has gone ("| head") ends the program quietly. */
export function realSurroundings(): Surroundings {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    env: process.env,
    platform: process.platform,
    readStandardInput: (limit) => readAll(process.stdin as AsyncIterable<Uint8Array>, limit),
    start,
    now: () => performance.now(),
    wallClock: () => Date.now(),
    onStop,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
