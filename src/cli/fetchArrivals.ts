import packageJson from '../../package.json' with { type: 'json' };
import type { Arrival } from '../jobs/adding/intake.ts';
import type { Warning } from '../model/index.ts';
import { checkDelay, checkOnline, type NetworkOptions } from './networkOptions.ts';
import type { Surroundings } from './surroundings.ts';

/** Fetches pages one after another as their robots.txt allows and hands each on as it comes. Throws Misuse: `offline`, `bad-delay`. */
export async function fetchArrivals(
  addresses: readonly string[],
  options: NetworkOptions,
  surroundings: Surroundings,
  handOn: (arrival: Arrival) => Promise<void>,
): Promise<readonly Warning[]> {
  if (addresses.length === 0) return [];
  checkOnline(addresses, options, surroundings);
  const delay = checkDelay(options.delay);
  const { fetchPages } = await import('../fetch/fetchPages.ts');
  const { captureOf } = await import('../fetch/captureOf.ts');
  const { LIMITS } = await import('../fetch/world.ts');
  const settings = { delay, allowPrivate: options.allowPrivate ?? false, version: packageJson.version, limits: LIMITS };
  const { warnings } = await fetchPages(addresses, settings, surroundings, {
    remembered: () => null,
    began: () => undefined,
    keep: async (page) => {
      await handOn({ method: 'fetch', ...captureOf(page, settings) });
      return true;
    },
  });
  return warnings;
}
