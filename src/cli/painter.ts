import colours from 'picocolors';
import { plainPainter, type Painter, type Style } from '../report/layoutRuns.ts';
import type { Surroundings, Writer } from './surroundings.ts';

function wantsColour(env: Surroundings['env'], writer: Writer): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !['0', 'false'].includes(env.FORCE_COLOR);
  return writer.isTerminal && env.TERM !== 'dumb';
}

/** Colour where the writer is a terminal, unless NO_COLOR forbids or FORCE_COLOR asks for it. */
export function painterFor(env: Surroundings['env'], writer: Writer): Painter {
  if (!wantsColour(env, writer)) return plainPainter;
  const on = colours.createColors(true);
  const styles: Record<Style, (text: string) => string> = {
    conflicting: (text) => on.bold(on.red(text)),
    update: (text) => on.bold(on.magenta(text)),
    corroborated: (text) => on.bold(on.green(text)),
    'one-origin': (text) => on.bold(on.yellow(text)),
    'one-outlet': (text) => on.bold(text),
    title: (text) => on.bold(text),
    strong: (text) => on.bold(text),
    dim: (text) => on.dim(text),
    deciding: (text) => on.underline(text),
    who: (text) => on.cyan(text),
    whom: (text) => on.blue(text),
    doing: (text) => on.green(text),
    count: (text) => on.yellow(text),
    when: (text) => on.magenta(text),
    where: (text) => on.blueBright(text),
    source: (text) => on.bold(on.cyan(text)),
  };
  return (style, text) => styles[style](text);
}

/** Width to write for: of the terminal, else of COLUMNS, else 80. */
export function columnsOf(env: Surroundings['env'], writer: Writer): number {
  const told = /^\d{1,4}$/u.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return writer.columns ?? (told > 0 ? told : 80);
}
