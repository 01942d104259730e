import { BlockList, isIPv4, isIPv6 } from 'node:net';

type Range = readonly [address: string, prefix: number];

/** IPv4 ranges that no public web server has (IANA special-purpose registry, RFC 6890), with what they are for. */
const IPV4: readonly (readonly [kind: string, ranges: readonly Range[]])[] = [
  ['a loopback address', [['127.0.0.0', 8]]],
  ['an address of this machine', [['0.0.0.0', 8]]],
  [
    'a private address',
    [
      ['10.0.0.0', 8],
      ['172.16.0.0', 12],
      ['192.168.0.0', 16],
    ],
  ],
  ['a link-local address', [['169.254.0.0', 16]]],
  ["an address inside a provider's network", [['100.64.0.0', 10]]],
  ['a multicast address', [['224.0.0.0', 4]]],
  [
    'a reserved address',
    [
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['192.88.99.0', 24],
      ['198.18.0.0', 15],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['240.0.0.0', 4],
    ],
  ],
];

/** IPv6 kinds that are worth naming; all that is not global unicast is refused anyway. */
const IPV6: readonly (readonly [kind: string, ranges: readonly Range[]])[] = [
  ['a loopback address', [['::1', 128]]],
  ['an address of this machine', [['::', 128]]],
  ['a private address', [['fc00::', 7]]],
  [
    'a link-local address',
    [
      ['fe80::', 10],
      ['fec0::', 10],
    ],
  ],
  ['a multicast address', [['ff00::', 8]]],
  // Protocol assignments and Teredo, documentation, 6to4: the last two carry an IPv4 address that may be any.
  [
    'a reserved address',
    [
      ['2001::', 23],
      ['2001:db8::', 32],
      ['3fff::', 20],
      ['2002::', 16],
    ],
  ],
];

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, family);
  return list;
};
const kindsOf = (family: 'ipv4' | 'ipv6', table: typeof IPV4) =>
  table.map(([kind, ranges]) => [kind, listOf(family, ranges)] as const);

const IPV4_KINDS = kindsOf('ipv4', IPV4);
const IPV6_KINDS = kindsOf('ipv6', IPV6);
const GLOBAL_UNICAST = listOf('ipv6', [['2000::', 3]]);
/** Addresses that stand for an IPv4 address in their last 32 bits: mapped (RFC 4291) and translated (RFC 6052). */
const CARRIERS = listOf('ipv6', [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
]);

/**
 * What kind of address an IP address is where it is not one of the public internet ("a loopback address"), else null. What is no
 * IP address at all is "not an address". IPv6 addresses that carry an IPv4 address are judged by it.
 */
export function refusalOf(address: string): string | null {
  if (isIPv4(address)) return kindIn(IPV4_KINDS, address, 'ipv4');
  const plain = address.replace(/%.*$/s, '');
  if (!isIPv6(plain)) return 'not an address';
  if (CARRIERS.check(plain, 'ipv6')) return refusalOf(carriedAddress(plain));
  return kindIn(IPV6_KINDS, plain, 'ipv6') ?? (GLOBAL_UNICAST.check(plain, 'ipv6') ? null : 'a reserved address');
}

function kindIn(kinds: typeof IPV4_KINDS, address: string, family: 'ipv4' | 'ipv6'): string | null {
  return kinds.find(([, list]) => list.check(address, family))?.[0] ?? null;
}

function carriedAddress(address: string): string {
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  // "::" can only stand further left or leave the last groups zero.
  const groups = address.split(':').map((group) => Number.parseInt(group === '' ? '0' : group, 16));
  const [high = 0, low = 0] = groups.slice(-2);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
