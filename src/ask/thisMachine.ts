import { refusalOf } from '../fetch/addresses.ts';

/** True for a host that is this machine by its name or number; what the name leads to is made sure of when connecting. */
export function isThisMachine({ hostname }: URL): boolean {
  const name = hostname.replace(/^\[|\]$/gu, '');
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name);
}

/** True for an IP address that leads to this machine and nowhere else. */
export function isLoopback(address: string): boolean {
  return refusalOf(address) === 'a loopback address';
}
