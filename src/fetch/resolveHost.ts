import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { refusalOf } from './addresses.ts';
import { Refusal } from './refusal.ts';
import type { FetchSettings, HostAddress, World } from './world.ts';

const systemResolver = (host: string): Promise<readonly HostAddress[]> => lookup(host, { all: true });

/**
 * Those of a host's addresses that may be connected to: of the public internet, unless others are allowed. Throws a Refusal where
 * none is left.
 */
export function permittedAddresses(
  host: string,
  found: readonly HostAddress[],
  { allowPrivate }: FetchSettings,
  { refuses = refusalOf }: World,
): readonly HostAddress[] {
  const kindOf = ({ address }: HostAddress) => (allowPrivate ? null : refuses(address));
  const permitted = found.filter((one) => kindOf(one) === null);
  if (permitted.length > 0) return permitted;
  const [first] = found;
  if (first === undefined) throw new Refusal('fetch-dns', `${host} has no address.`);
  const whose = host === first.address ? `${host} is` : `${host} leads to ${first.address},`;
  throw new Refusal(
    'fetch-refused-private',
    `${whose} ${kindOf(first)}, not one of the public internet. --allow-private permits it.`,
  );
}

/**
 * A look-up for node:net that gives permitted addresses alone. The connection is opened to the very addresses it gives, so a
 * name that changes what it leads to gains nothing.
 */
export function guardedLookup(settings: FetchSettings, world: World): LookupFunction {
  const resolve = world.resolve ?? systemResolver;
  return (host, options, callback) => {
    void resolve(host)
      .then((found) => permittedAddresses(host, found, settings, world))
      .then(
        (permitted) => {
          const [first] = permitted;
          if (options.all === true) callback(null, [...permitted]);
          else callback(null, first!.address, first!.family);
        },
        (error: unknown) => {
          callback(error as NodeJS.ErrnoException, '', 0);
        },
      );
  };
}
