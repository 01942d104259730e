import { expect, test } from 'vitest';
import { analyseSentence } from './analyse.ts';

function chunks(text: string): string[] {
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  return sentence.chunks
    .filter((chunk) => chunk.kind !== 'other')
    .map((chunk) => {
      const from = sentence.tokens[chunk.first]?.start;
      const to = sentence.tokens[chunk.last]?.end;
      return `${chunk.kind[0] ?? ''}:${text.slice(from, to)}`;
    });
}

test('noun chunks hold numbers with their hedges, possessors and compounds', () => {
  expect(
    chunks("About 34,000 refugees crossed the 248-kilometre-long strip by Port Orla's old customs house."),
  ).toEqual([
    'n:About 34,000 refugees',
    'v:crossed',
    'n:the 248-kilometre-long strip',
    'p:by',
    "n:Port Orla's old customs house",
  ]);
});

test('verb chunks hold auxiliaries, negation and particles; a participle after a noun opens its own', () => {
  expect(chunks("The three men killed in the fire hadn't been warned to carry out repairs.")).toEqual([
    'n:The three men',
    'v:killed',
    'p:in',
    'n:the fire',
    "v:hadn't been warned",
    'v:to carry out',
    'n:repairs',
  ]);
});

test('every token is in exactly one chunk', () => {
  const text = '“It was – well – grim, and/or worse,” said Lt. Ort; the mayor, 52, (who left at 5 p.m.) wept.';
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  let next = 0;
  for (const chunk of sentence.chunks) {
    expect(chunk.first).toBe(next);
    expect(chunk.head).toBeGreaterThanOrEqual(chunk.first);
    expect(chunk.head).toBeLessThanOrEqual(chunk.last);
    next = chunk.last + 1;
  }
  expect(next).toBe(sentence.tokens.length);
});

test('hostile input takes linear time', () => {
  const started = performance.now();
  for (const piece of ['very ', 'big, ', 'of the ', 'not ', 'at least ', '1 ', "the 's "]) {
    const text = piece.repeat(5_000);
    analyseSentence(text, { start: 0, end: text.length });
  }
  expect(performance.now() - started).toBeLessThan(6000);
});
