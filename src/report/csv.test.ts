import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Report } from '../model/index.ts';
import { renderCsv } from './csv.ts';

/** Rows of a CSV text by RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[at + 1] === '"') cell += csv[++at]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r') {
        expect(csv[++at]).toBe('\n');
        rows.push([]);
      }
    } else cell += character;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

function relabelled(label: string): Report {
  return { ...ferryReport, points: ferryReport.points.map((point) => ({ ...point, label })) };
}

describe('CSV', () => {
  const [head, ...rows] = parse(renderCsv(ferryReport));

  it('has one row for each statement of each point, all of one length', () => {
    const answers = ferryReport.points.flatMap((point) => point.variants.flatMap((variant) => variant.statementIds));
    expect(rows).toHaveLength(answers.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
  });

  it('gives the sentence byte for byte, with its quote marks and commas', () => {
    const sentences = rows.map((row) => row[head!.indexOf('sentence')]);
    expect(sentences).toContain(
      '“We felt one long scrape, then the lights went,” said Tomas Rell, who was asleep on deck seven.',
    );
  });

  it('counts outlets and independent origins apart', () => {
    const row = rows.find((one) => one[head!.indexOf('variant')] === '231 people aboard')!;
    expect(row[head!.indexOf('variant outlets')]).toBe('2');
    expect(row[head!.indexOf('variant independent origins')]).toBe('1');
  });

  it('gives certainty and likelihood of each finding', () => {
    const told = rows.map((row) => `${row[head!.indexOf('certainty')]} ${row[head!.indexOf('likelihood')]}`);
    expect(new Set(told)).toEqual(new Set(['firm 1', 'possible 0.44', 'possible 1']));
  });

  it.each(['=HYPERLINK("http://x.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('disarms %j', (label) => {
    const cells = parse(renderCsv(relabelled(label))).flat();
    expect(cells).toContain(`'${label}`);
    expect(cells).not.toContain(label);
  });

  it('keeps a cell with quotes, commas and line breaks whole', () => {
    const label = 'a "b", c\r\nd';
    expect(parse(renderCsv(relabelled(label))).flat()).toContain(label);
  });
});
