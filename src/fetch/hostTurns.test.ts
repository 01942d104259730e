import { describe, expect, it } from 'vitest';
import { hostTurns } from './hostTurns.ts';
import { testWorld } from './serverForTests.ts';

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

describe('turns of hosts', () => {
  it('asks one host one at a time, in order, with the delay between', async () => {
    const world = testWorld();
    const turns = hostTurns(700, 5, world);
    let open = 0;
    const order: number[] = [];
    const ask = (name: number) =>
      turns.turn('a', async () => {
        expect(++open).toBe(1);
        await tick();
        order.push(name);
        open--;
      });
    await Promise.all([ask(1), ask(2), ask(3)]);
    expect([order, world.slept]).toEqual([
      [1, 2, 3],
      [700, 700],
    ]);
  });

  it('asks hosts side by side, up to the bound', async () => {
    const turns = hostTurns(0, 2, testWorld());
    let open = 0;
    let most = 0;
    const ask = (host: string) =>
      turns.turn(host, async () => {
        most = Math.max(most, ++open);
        await tick();
        open--;
      });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
    expect(most).toBe(2);
  });

  it('waits longer where a host asks for it, and goes on after a failure', async () => {
    const world = testWorld();
    const turns = hostTurns(100, 2, world);
    const failing = turns.turn('a', () => Promise.reject(new Error('it broke')));
    turns.slow('a', 5000);
    turns.slow('a', 50);
    const after = turns.turn('a', () => Promise.resolve('there'));
    await expect(failing).rejects.toThrow('it broke');
    expect([await after, world.slept]).toEqual(['there', [5000]]);
  });
});
