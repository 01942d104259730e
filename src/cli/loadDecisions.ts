import { readDecisions, type DecisionsRead } from '../decisions/readDecisions.ts';
import { loadInput } from './loadInputs.ts';
import { Misuse } from './misuse.ts';
import type { Surroundings } from './surroundings.ts';

/** Most bytes of a decisions file: what is larger was not written by hand. */
const MOST_BYTES = 5_000_000;

/** What a decisions file holds; nothing where none is named. Throws `decisions-not-readable` and `decisions-not-text`. */
export async function loadDecisions(file: string | undefined, surroundings: Surroundings): Promise<DecisionsRead> {
  if (file === undefined) return { decisions: [], warnings: [] };
  const loaded = await loadInput(file, surroundings);
  if ('warning' in loaded) throw new Misuse('decisions-not-readable', `${file}: ${loaded.warning.says}`);
  if (loaded.bytes.length > MOST_BYTES)
    throw new Misuse('decisions-not-readable', `${file} is larger than ${MOST_BYTES / 1_000_000} MB. ${FORM}`);
  const text = decode(loaded.bytes);
  if (text === null) throw new Misuse('decisions-not-text', `${file} is not text in UTF-8. ${FORM}`);
  return readDecisions(text, file);
}

const FORM = 'A decisions file holds one JSON object a line; “twosource explain” prints such lines.';

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
