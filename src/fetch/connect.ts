import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { guardedLookup, permittedAddresses } from './resolveHost.ts';
import { tapSocket, type Wire } from './wire.ts';
import type { FetchSettings, World } from './world.ts';

/**
 * A connector for undici that opens connections to permitted addresses alone, after the look-up and also for an IP address in
 * the URL, and hands on what goes over the wire. `overflow` is called once more has come than the limit.
 */
export function guardedConnector(
  settings: FetchSettings,
  world: World,
  connected: (wire: Wire) => void,
  overflow: () => void,
): buildConnector.connector {
  const { connect, received } = settings.limits;
  const open = buildConnector({
    lookup: guardedLookup(settings, world),
    timeout: connect,
    allowH2: false,
    autoSelectFamily: true,
    // Node gives each address a quarter of a second, which is little for a far server.
    autoSelectFamilyAttemptTimeout: 1500,
    keepAlive: false,
    host: '',
    port: 0,
  });
  return (options, callback) => {
    try {
      // node:net looks nothing up for an IP address.
      const { hostname } = options;
      const family = isIP(hostname);
      if (family !== 0) permittedAddresses(hostname, [{ address: hostname, family }], settings, world);
    } catch (refusal) {
      callback(refusal as Error, null);
      return;
    }
    open(options, (...answer) => {
      const [error, socket] = answer;
      if (error === null) connected(tapSocket(socket, received, overflow));
      callback(...answer);
    });
  };
}
