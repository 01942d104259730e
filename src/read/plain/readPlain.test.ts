import { describe, expect, it } from 'vitest';
import { readPlain, type PlainInput } from './readPlain.ts';

const ONE = 'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said.';
const TWO = 'The crane had been taken out of service in April because of its brakes, according to the log of the port.';
const THREE =
  'The port director said that an inquiry would begin this week and that the quay would stay closed until then.';

function read(text: string, more: Partial<PlainInput> = {}) {
  const draft = readPlain({ text, name: 'oster.txt', format: 'text', given: null, zone: null, ...more });
  const blocks = draft.blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
  const reasons = Object.fromEntries(draft.dropped.map(({ text: words, reason }) => [words, reason]));
  return { draft, blocks, reasons };
}

describe('readPlain', () => {
  it('reads fields at the head of a text', () => {
    const { draft, blocks } = read(
      `Outlet: Oster Evening\nURL: https://www.oster.example/a\nTitle: Crane falls\nPublished: 2026-05-04T07:40+02:00\n\n${ONE}\n`,
    );
    expect(draft.outlet).toMatchObject({ name: 'Oster Evening', domain: 'oster.example' });
    expect(draft).toMatchObject({ headline: 'Crane falls', url: 'https://www.oster.example/a' });
    expect(draft.publishedAt?.from).toBe('2026-05-04T05:40:00Z');
    expect(blocks).toEqual([`paragraph: ${ONE}`]);
  });

  it('reads YAML fields and headings of Markdown, without the marks', () => {
    const { draft, blocks } = read(
      `---\noutlet: "Oster Evening"\n---\n# Crane falls on the quay\n\n${ONE}\n\n## Brakes\n\n${TWO}\n`,
      {
        format: 'markdown',
      },
    );
    expect(draft).toMatchObject({ headline: 'Crane falls on the quay', outlet: { name: 'Oster Evening' } });
    expect(blocks).toEqual([`paragraph: ${ONE}`, 'subhead: Brakes', `paragraph: ${TWO}`]);
  });

  it('joins lines that were wrapped at a fixed width', () => {
    const wrapped = `${ONE} ${TWO}`.replace(/(.{30,48})\s/g, '$1\n');
    const { draft } = read(`${wrapped}\n\n${THREE.replace(/(.{30,48})\s/g, '$1\n')}\n`);
    expect(draft.blocks).toHaveLength(2);
  });

  it('leaves out lists of other articles, but keeps text that goes on after them', () => {
    const list =
      'Related stories\nCouncil votes on the old lighthouse\nBakery to close after ninety years\nFerry returns to its old timetable\n';
    const { blocks, reasons } = read(`${ONE}\n${list}${TWO}\n${THREE}\n${ONE.replace('Monday', 'Tuesday')}\n`);
    expect(blocks).toHaveLength(4);
    expect(reasons['Bakery to close after ninety years']).toBe('list of other articles');
  });

  it('drops everything below a list heading near the end', () => {
    const { blocks, reasons } = read(
      `${ONE}\n${TWO}\n${THREE}\n${ONE.replace('four', 'five')}\nMost read\nBakery closes\nIt sold its last loaf on Friday after ninety years in the street.\n`,
    );
    expect(blocks).toHaveLength(4);
    expect(reasons['It sold its last loaf on Friday after ninety years in the street.']).toBe('list of other articles');
  });

  it('keeps short sentences, bullets and quoted words that sound like a promo line', () => {
    const { blocks } = read(
      `${ONE}\nNobody died.\n• Four dockers in hospital\n“Sign up for our newsletter,” the poster on the crane said.\n${TWO}\n`,
    );
    expect(blocks).toHaveLength(5);
  });

  it('names the outlet by the copyright line, else by the file', () => {
    expect(read(`${ONE}\n© 2026 Oster Evening. All rights reserved.`).draft.outlet.name).toBe('Oster Evening');
    expect(read(ONE, { name: 'folder/oster.example.txt' }).draft.outlet.domain).toBe('oster.example');
  });

  it('keeps a row exactly as it is given, with its title and time', () => {
    const given = {
      outlet: 'oster.example',
      url: null,
      title: 'Crane falls',
      byline: null,
      published: '2026-05-04',
      updated: null,
      captured: null,
      language: null,
    };
    const { draft, blocks } = read(`  ${ONE}  `, { format: 'jsonl', given });
    expect(draft.text).toBe(`  ${ONE}  `);
    expect(blocks).toEqual([`paragraph: ${ONE}`]);
    expect(draft.publishedAt?.precision).toBe('day');
  });
});
