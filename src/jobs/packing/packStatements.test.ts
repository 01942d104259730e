import { expect, it } from 'vitest';
import { findStatements } from '../../statements/findStatements.ts';
import { readInput } from '../../read/readInput.ts';
import { packJson } from '../../store/packJson.ts';
import { pageArrival } from '../archiveForTests.ts';
import { fromColumns, toColumns } from './columns.ts';
import { packStatements, unpackStatements } from './packStatements.ts';

const BODY = `A drilling crew struck hot water under Tarnby on Monday, the town council said.
“We have waited for this since 2019,” said engineer Nils Aker, “and we did not expect 71 degrees.”
The well is about 900.5 metres deep and cost 14.3 percent more than planned, Aker said. It was not the first attempt.
The council wants to heat at least 400 homes, according to a statement carried by the agency Nordpress.`;

async function readBody() {
  const { bytes } = pageArrival('post.example/well', 'Hot water under Tarnby', BODY);
  const { articles } = await readInput({ name: 'well.html', bytes }, { zone: null });
  return articles[0]!;
}

it('gives back what was read, byte for byte as JSON, in much less room', async () => {
  const article = await readBody();
  const found = findStatements(article);
  expect(found.statements.length).toBeGreaterThan(5);
  const packed = packStatements(found, article);
  expect(JSON.stringify(unpackStatements(packed, article))).toBe(JSON.stringify(found));
  expect(packed.length).toBeLessThan(0.75 * packJson(found).length);
});

it('keeps a reason that rests on other words than those of its statement', async () => {
  const article = await readBody();
  const found = findStatements(article);
  const [first, second] = found.statements;
  const passages = second!.foundBy.passages;
  const statements = [{ ...first!, foundBy: { ...first!.foundBy, passages } }, second!];
  const packed = packStatements({ ...found, statements }, article);
  expect(unpackStatements(packed, article).statements).toEqual(statements);
});

it('takes any plain data apart and puts it together again', () => {
  const values: unknown[] = [
    null,
    [],
    {},
    [[], [[1]], {}],
    ['', 0, false, null, 2.7, -0.009, 1e21],
    { span: { start: 2, end: 5 }, name: 'cde', other: ['cde', '', { span: { start: 5, end: 5 }, none: '' }] },
    { span: null, name: 'x' },
    { attribution: { a: 1 }, again: [{ attribution: { a: 1 } }, { attribution: { a: 1 } }, { attribution: { a: 2 } }] },
    [{ sentence: 3 }, { sentence: 5 }, { sentence: 'five' }, { sentence: null }],
    { start: 1, end: 2, more: 3 },
    [
      { end: 2, start: 1 },
      { kind: 'place', name: 'b c' },
    ],
  ];
  for (const value of values)
    expect(JSON.stringify(fromColumns(toColumns(value, 'abcdefgh'), 'abcdefgh'))).toBe(JSON.stringify(value));
});
