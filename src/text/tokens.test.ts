import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

function forms(text: string): string {
  return tokenise(text, { start: 0, end: text.length })
    .map((token) => token.form)
    .join(' ');
}

test('clitics, negation and possessives are words of their own', () => {
  expect(forms("It doesn't hold the harbour’s boats; they can't, she'd say.")).toBe(
    "It does n't hold the harbour ’s boats ; they ca n't , she 'd say .",
  );
  expect(forms("the O'Neils' dog cannot")).toBe("the O'Neils ' dog can not");
});

test('numbers stay whole and lose their signs and units', () => {
  expect(forms('$34,000 (1.5%) at 5:30pm on the 20th, 23m in the 1970s')).toBe(
    '$ 34,000 ( 1.5 % ) at 5:30 pm on the 20th , 23 m in the 1970s',
  );
  expect(forms('a 248-kilometre-long strip')).toBe('a 248 - kilometre - long strip');
});

test('abbreviations keep their stop, the end of a sentence does not', () => {
  expect(forms('Lt. J. Ort of the U.S. said no.')).toBe('Lt. J. Ort of the U.S. said no .');
});

test('offsets are exact inside a larger text', () => {
  const text = 'xx “Ferry 12 sank,” she said. yy';
  for (const token of tokenise(text, { start: 3, end: 29 })) {
    expect(text.slice(token.start, token.end)).toBe(token.form);
    expect(token.start).toBeGreaterThanOrEqual(3);
    expect(token.end).toBeLessThanOrEqual(29);
  }
});

test('hostile input takes linear time', () => {
  const started = performance.now();
  for (const piece of ["'", "a'", 'a.', '1,', '-', 'a@', '&a', '“']) {
    const text = piece.repeat(100_000);
    tokenise(text, { start: 0, end: text.length });
  }
  expect(performance.now() - started).toBeLessThan(4000);
});

test('soft hyphens, zero-width spaces and ligatures are marks of the setting', () => {
  const text = 'The o\ufb03\u00adcials\u200b left.';
  const tokens = tokenise(text, { start: 0, end: text.length });
  expect(tokens.map(({ form }) => form)).toEqual(['The', 'officials', 'left', '.']);
  expect(text.slice(tokens[1]!.start, tokens[1]!.end)).toBe('o\ufb03\u00adcials');
});

test('the e of a name is no prefix', () => {
  const text = 'Deh-e-Nau e-mail';
  expect(tokenise(text, { start: 0, end: text.length }).map(({ form }) => form)).toEqual([
    ...['Deh', '-', 'e', '-', 'Nau'],
    'e-mail',
  ]);
});
