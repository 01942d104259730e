import { readProposals, type ProposalsRead } from '../proposals/readProposals.ts';
import { loadInput } from './loadInputs.ts';
import { Misuse } from './misuse.ts';
import type { Surroundings } from './surroundings.ts';

/** Most bytes of a file of proposals. */
const MOST_BYTES = 16_000_000;

/** What a file of proposals holds; nothing where none is named. Throws `proposals-not-readable` and `proposals-broken`. */
export async function loadProposals(
  file: string | undefined,
  surroundings: Surroundings,
): Promise<Omit<ProposalsRead, 'problem'>> {
  if (file === undefined) return { proposals: { points: [], origins: [] }, warnings: [] };
  const loaded = await loadInput(file, surroundings);
  if ('warning' in loaded) throw new Misuse('proposals-not-readable', `${file}: ${loaded.warning.says}`);
  if (loaded.bytes.length > MOST_BYTES)
    throw new Misuse('proposals-not-readable', `${file} is larger than ${MOST_BYTES / 1_000_000} MB. ${FORM}`);
  const { problem, ...read } = readProposals(new TextDecoder().decode(loaded.bytes), { kind: 'file', name: file });
  if (problem !== null) throw new Misuse('proposals-broken', `${file} holds no proposals: ${problem}. ${FORM}`);
  return read;
}

const FORM = 'A file of proposals is JSON with “points” and “origins”; see docs/proposals.md.';
