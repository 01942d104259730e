import { expect, test } from 'vitest';
import { repairTags } from './tag-repairs.ts';

function repaired(tagged: string): string {
  const words = tagged.split(' ').map((word) => word.split('/'));
  const forms = words.map(([form]) => form!);
  const tags = words.map(([, xpos]) => ({ upos: xpos === 'RB' ? 'ADV' : 'X', xpos: xpos! }));
  return repairTags(forms, tags)
    .map(({ xpos }) => xpos)
    .join(' ');
}

test('the past of an irregular verb is no adverb, but “left” may be', () => {
  expect(repaired('47/CD boats/NNS sank/RB ./.')).toBe('CD NNS VBD .');
  expect(repaired('She/PRP turned/VBD left/RB ./.')).toBe('PRP VBD RB .');
});

test('“off” before a name is a preposition, before a noun it stays', () => {
  expect(repaired('Two/CD ferries/NNS sank/VBD off/RP Maren/NNP ./.')).toBe('CD NNS VBD IN NNP .');
  expect(repaired('He/PRP paid/VBD off/RP debts/NNS ./.')).toBe('PRP VBD RP NNS .');
});
