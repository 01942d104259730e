/** A short, stable id: the prefix and 52 bits of a hash (cyrb53, public domain, by bryc) over the parts that identify the thing. */
export function makeId(
  prefix: 'art' | 'out' | 'sta' | 'src' | 'sto' | 'poi' | 'var' | 'ori' | 'fin' | 'dec' | 'pro' | 'cap' | 'pie' | 'ale',
  ...parts: readonly (string | number)[]
): string {
  const text = parts.join('\u0000');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & low) + (high >>> 0);
  return `${prefix}-${bits.toString(36).padStart(11, '0')}`;
}
