import { describe, expect, it } from 'vitest';
import { opposedWords } from './opposedWords.ts';
import { storyOf } from '../storyForTests.ts';

async function opposed(first: string, second: string): Promise<string | null> {
  const { articles } = await storyOf(first, second);
  const [a, b] = articles as [(typeof articles)[0], (typeof articles)[0]];
  const found = opposedWords(a, b);
  return (
    found && `${a.text.slice(found.given.start, found.given.end)} / ${b.text.slice(found.asked.start, found.asked.end)}`
  );
}

describe('opposedWords', () => {
  it('finds opposites, in whatever form', async () => {
    expect(await opposed('The council passed the harbour plan.', 'The harbour plan was rejected by the council.')).toBe(
      'passed / rejected',
    );
  });
  it('finds none where a text has both', async () => {
    expect(
      await opposed('Fares rose on the ferry.', 'Fares rose on the ferry while the number of passengers fell.'),
    ).toBeNull();
  });
  it('finds a word denied in one text only', async () => {
    expect(await opposed('The port does not charge the ferries.', 'The port charges the ferries.')).toBe(
      'charge / charges',
    );
    expect(await opposed('The port has no crane.', 'There is a crane in the port.')).toBe('crane / crane');
  });
  it('finds none where both deny it, or a comma stands between', async () => {
    expect(await opposed('The port does not charge the ferries.', 'The port never charges ferries.')).toBeNull();
    expect(await opposed('No, the port charges the ferries.', 'The port charges the ferries.')).toBeNull();
  });
});
