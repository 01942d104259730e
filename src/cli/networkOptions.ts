import type { Command } from 'commander';
import { Misuse } from './misuse.ts';
import type { Surroundings } from './surroundings.ts';

/** What the user may say about the network, the same for every command that fetches. */
export interface NetworkOptions {
  readonly allowPrivate?: boolean;
  readonly delay: string;
  readonly offline?: boolean;
}

const LONGEST_DELAY_MS = 600_000;

/** Adds the options of the network to a command. */
export function withNetworkOptions(command: Command): Command {
  return command
    .optionsGroup('Options of the network:')
    .option('--allow-private', 'fetch from this machine and private networks too, which is refused otherwise')
    .option('--delay <ms>', 'least milliseconds between two requests to one host', '1000')
    .option(
      '--offline',
      'forbid the network: an address of the web, or a model elsewhere, is then an error (also TWOSOURCE_OFFLINE=1)',
    );
}

/** True for an input that is an address with a scheme ("https://…") and not a file. */
export function isAddress(named: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(named);
}

/** What forbids the network, in the user's words, or null. */
export function forbiddenBy({ offline }: Pick<NetworkOptions, 'offline'>, env: Surroundings['env']): string | null {
  if (offline) return '--offline';
  return ['', '0', undefined].includes(env.TWOSOURCE_OFFLINE) ? null : 'TWOSOURCE_OFFLINE';
}

/** Throws `offline` where the network is forbidden and one of these would need it. */
export function checkOnline(
  addresses: readonly string[],
  options: Pick<NetworkOptions, 'offline'>,
  { env }: Pick<Surroundings, 'env'>,
): void {
  const [first] = addresses;
  const what = forbiddenBy(options, env);
  if (first === undefined || what === null) return;
  throw new Misuse('offline', `${what} forbids the network, and an input is an address of it. Nothing was sent.`);
}

/** Milliseconds from 0 to 600,000. Throws `bad-delay`. */
export function checkDelay(text: string): number {
  if (!/^\d{1,6}$/u.test(text) || Number(text) > LONGEST_DELAY_MS) {
    throw new Misuse(
      'bad-delay',
      `--delay “${text}” is not a whole number of milliseconds from 0 to ${LONGEST_DELAY_MS}.`,
    );
  }
  return Number(text);
}
