import { describe, expect, it } from 'vitest';
import { gunzip, unpackMember } from './gzipMember.ts';
import { gzip, join, utf8 } from './unpackForTests.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const long = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * i * 31) % 251);

async function unpack(bytes: Uint8Array, at = 0, most = 1e9) {
  const member = unpackMember(bytes, at, most);
  let size = 0;
  let next = await member.next();
  for (; next.done !== true; next = await member.next()) size += next.value.length;
  return { size, ...next.value };
}

describe('unpackMember', () => {
  it('ends where the member ends, whatever follows', async () => {
    const [one, two] = [gzip('one'), gzip(long(9_000_000))];
    const file = join(one, two, 'tail');
    expect(await unpack(file)).toEqual({ size: 3, state: 'whole', end: one.length });
    expect(await unpack(file, one.length)).toEqual({ size: 9_000_000, state: 'whole', end: one.length + two.length });
  });

  it('tells a cut and a damaged member from a whole one, and gives what came before', async () => {
    const small = gzip(long(100_000));
    const large = gzip(long(9_000_000));
    for (const member of [small, large]) {
      const cut = await unpack(member.subarray(0, member.length - 20));
      expect(cut).toMatchObject({ state: 'cut' });
      expect(cut.size).toBeGreaterThan(50_000);
      expect(await unpack(member.subarray(0, member.length - 3))).toMatchObject({ state: 'cut' });
      const damaged = Uint8Array.from(member);
      damaged[member.length - 6]! ^= 255;
      expect(await unpack(damaged)).toMatchObject({ state: 'damaged' });
    }
    const broken = Uint8Array.from(large);
    for (let i = 3000; i < 3100; i++) broken[i] = 255;
    expect(await unpack(broken)).toMatchObject({ state: 'damaged' });
  });

  it('stops a bomb at the limit', async () => {
    const bomb = gzip(new Uint8Array(80_000_000));
    expect(await unpack(bomb, 0, 10_000_000)).toMatchObject({ state: 'too-large' });
  });
});

describe('gunzip', () => {
  it('joins members and passes over what follows them', async () => {
    const read = await gunzip(join(gzip('one '), gzip('two'), 'tail'), 1000);
    expect([text(read.bytes), read.state]).toEqual(['one two', 'whole']);
  });

  it('reads names and comments in the header', async () => {
    const plain = gzip('named');
    const named = join(
      Uint8Array.from([...plain.subarray(0, 3), 8, ...plain.subarray(4, 10)]),
      'a.html\0',
      plain.subarray(10),
    );
    expect(text((await gunzip(named, 1000)).bytes)).toBe('named');
    expect((await gunzip(utf8('plain'), 10)).state).toBe('damaged');
  });
});
