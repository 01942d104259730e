import { describe, expect, it } from 'vitest';
import { articleForTests } from './articleForTests.ts';
import { findStatements } from './findStatements.ts';

/** Name of the source of the last credit whose source is a pronoun; null where it credits nobody. */
function lastPronounSource(text: string): string | null {
  const article = articleForTests(text);
  const { statements, sources } = findStatements(article);
  const credited = statements.flatMap(({ attribution }) => (attribution?.source ? [attribution] : []));
  const last = credited.findLast(({ source }) =>
    /^(?:he|she|they|it|him|her)$/i.test(article.text.slice(source!.start, source!.end)),
  );
  return sources.find(({ id }) => id === last?.sourceId)?.name ?? null;
}

/** Passages of our own wording: text, and who the last pronoun that is credited stands for. */
const PASSAGES: readonly (readonly [string, string])[] = [
  ['Mayor Ada Bell opened the bridge. “It is safe,” she said.', 'Ada Bell'],
  ['Ivo Brandt met Ada Bell at the pier. She said the ferry would sail at noon.', 'Ada Bell'],
  ['Ada Bell met Ivo Brandt at the pier. He said the ferry would sail at noon.', 'Ivo Brandt'],
  ['Ada Bell said the pier was closed. She added that it would open in May.', 'Ada Bell'],
  ['Mr Oduya thanked Mrs Falk for the gift. She said it was nothing.', 'Falk'],
  ['A spokeswoman for Kestrel Foods said two cooks were ill. She said the kitchen had been closed.', 'Kestrel Foods'],
  ['Ivo Brandt ran the mill for years. A witness said the roof fell at once. He said nobody was inside.', 'witness'],
  ['Officials said the road was closed. They said it would stay so for a week.', 'Officials'],
  ['The Harbour Board said the quay was cracked. It said repairs would take a month.', 'Harbour Board'],
  [
    'Kestrel Foods closed its plant in Elm Bay. The company said it had lost money. It added that jobs would go.',
    'Kestrel Foods',
  ],
  ['Police spokesman Ivo Brandt said two men had fled. “We are looking for them,” he said.', 'Ivo Brandt'],
  ['Signe Ahl runs the clinic. Her brother Arne Falk is a pilot. He said the fog was thick.', 'Arne Falk'],
  ['The captain, Arne Falk, left the ship last. He told reporters that the crew had been calm.', 'Arne Falk'],
  ['Residents of Elm Bay were told to leave. They said nobody had warned them.', 'Residents'],
  ['Ada Bell praised the crews. “They saved us all,” she said.', 'Ada Bell'],
  ['President Tomas Reyl spoke after Queen Ingrid had left. He said the talks had failed.', 'Tomas Reyl'],
  [
    'Bell, who has led the town since May, spoke first. Brandt listened. The mayor, Ada Bell, said taxes would rise. She said there was no choice.',
    'Ada Bell',
  ],
  ['Ivo Brandt, the widower of Signe Ahl, wept in court. He said he forgave the driver.', 'Ivo Brandt'],
  ['“I saw smoke,” said Lena Oduya, a nurse. Her neighbour Piet Vos ran out. “I ran too,” she said.', 'Lena Oduya'],
  ['Witnesses said the tram was full. Ivo Brandt was driving it. They said he had braked late.', 'Witnesses'],
  ['Arne Falk bought the mill from Ivo Brandt. According to him, the price was fair.', 'Arne Falk'],
  ['The ministry said the dam would hold. Ada Bell was not so sure. She said the wall was wet.', 'Ada Bell'],
  ['The union rejected the offer. Its members had voted on Sunday. It said the pay was too low.', 'union'],
  ['Rosa Marin, 34, was on the upper deck. She said the lights went out first.', 'Rosa Marin'],
  ['A fisherman found the boat at dawn. He said it was empty.', 'fisherman'],
  ['Ada Bell and Ivo Brandt were on the bridge. She said the wind was strong.', 'Ada Bell'],
  [
    'Defence Minister Karin Holt denied the report. In a letter to Jonas Skov, she wrote that no ship had sailed.',
    'Karin Holt',
  ],
  ['Jonas Skov is the keeper. The light failed at ten. The wind rose. He said the lamp was old.', 'Jonas Skov'],
  ['Karin Holt accused Jonas Skov of lying. He said the charge was absurd.', 'Jonas Skov'],
  ['Its owner, Solund Lines, said nobody was hurt. It added that the hull was sound.', 'Solund Lines'],
  ['Two survivors spoke to the paper. They said the boat had no lights.', 'Two survivors'],
];

describe('pronouns as sources', () => {
  it.each(PASSAGES)('%s', (text, expected) => {
    expect(lastPronounSource(text)).toBe(expected);
  });
});
