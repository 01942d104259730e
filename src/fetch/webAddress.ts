import { Refusal } from './refusal.ts';

const LONGEST = 4096;

/**
 * The address a text names, without its fragment. Throws a Refusal where it is not one of the web, where it holds a user name or
 * password, or is longer than 4,096 characters. Hosts such as 0x7f.1 or 2130706433 come out as the IP address that they mean.
 */
export function parseWebAddress(text: string, base?: URL): URL {
  const url = parse(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refusal('fetch-not-web', `Only http and https addresses are fetched, not ${url.protocol.slice(0, 40)}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Refusal(
      'fetch-credentials',
      'The address holds a user name or password, which would be sent and kept. Leave them out, or save the page and give the file.',
    );
  }
  url.hash = '';
  if (url.href.length > LONGEST) {
    throw new Refusal('fetch-not-web', `The address is longer than ${LONGEST} characters.`);
  }
  return url;
}

function parse(text: string, base: URL | undefined): URL {
  try {
    return new URL(text, base);
  } catch {
    throw new Refusal(
      'fetch-not-web',
      'It is not an address of the web. Give it whole, such as https://example.org/page.',
    );
  }
}

/** An address as it may be shown and kept: without what stands before the "@" of its host, and cut after 300 characters. */
export function sayAddress(text: string): string {
  // A parser of URLs passes over these, so a password could hide behind them.
  const plain = text.replace(/[\t\r\n]/gu, '').trim();
  // Of what is no URL it is not known where its host ends.
  const shown = URL.canParse(plain) ? plain.replace(USER, '$1…@') : plain.replace(/^.*@/u, '…@');
  return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown;
}

const USER = /^([a-z][a-z0-9+.-]*:[\\/]*)[^\\/?#]*@/iu;
