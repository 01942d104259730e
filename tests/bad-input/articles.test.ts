import { expect, it } from 'vitest';
import { compareFilesOf, CRANE, CRANE_AGAIN, page } from './runCompare.ts';

it('makes a report of one article: all of it rests on one outlet', async () => {
  const { code, report, err, warnings } = await compareFilesOf({ 'a.html': CRANE });
  expect({ code, warnings }).toEqual({ code: 0, warnings: ['story-single-article: -'] });
  expect(err).toContain('warning story-single-article: ');
  expect(report?.findings.length).toBeGreaterThan(2);
  expect(new Set(report?.findings.map(({ status }) => status))).toEqual(new Set(['one-outlet']));
});

it('counts the same article once, and says so', async () => {
  const { code, report, err, warnings } = await compareFilesOf({
    'a.html': CRANE,
    'b.html': CRANE_AGAIN,
    'copy.html': CRANE,
  });
  expect({ code, warnings }).toEqual({ code: 0, warnings: ['article-duplicate: copy.html'] });
  expect(err).toContain('warning article-duplicate: ');
  expect(report?.articles).toHaveLength(2);
});

it('lines nothing up between articles on different events, and says so', async () => {
  const choir = page('Lindau Bote', [
    'The children’s choir of Lindau won the singing contest in Castellan at the weekend.',
    'Its leader Mira Doval said the eleven girls had practised in a barn all winter. “The cows liked it,” she said.',
  ]).replaceAll('Crane falls across the quay at Ulvik', 'Choir wins contest in Castellan');
  const { code, report, err, warnings } = await compareFilesOf({ 'a.html': CRANE, 'choir.html': choir });
  expect({ code, warnings }).toEqual({ code: 0, warnings: ['story-several-events: -'] });
  expect(err).toContain('warning story-several-events: ');
  expect(report?.otherStories).toHaveLength(1);
  expect(report?.findings.every(({ status }) => status === 'one-outlet')).toBe(true);
});

it('shows an article in another language without lining it up', async () => {
  const german = page('Hafenblatt', [
    'Am Dienstag ist am Kai von Ulvik ein Kran umgestürzt und hat zwei abgestellte Lastwagen zerdrückt. Niemand saß darin.',
    'Vier Hafenarbeiter wurden verletzt, wie die Hafenbehörde mitteilte. Der Kran war 38 Meter hoch und im Januar geprüft worden.',
    'Der Kai bleibt bis Freitag gesperrt. Die Schiffe werden solange nach Brunsund umgeleitet, sagte ein Sprecher.',
  ]).replace('lang="en"', 'lang="de"');
  const { code, report, warnings } = await compareFilesOf({
    'a.html': CRANE,
    'b.html': CRANE_AGAIN,
    'de.html': german,
  });
  expect(code).toBe(0);
  expect(warnings).toContain('article-language: de.html');
  const foreign = report?.articles.find(({ language }) => language === 'de');
  expect(foreign).toBeDefined();
  expect(report?.statements.filter(({ articleId }) => articleId === foreign?.id)).toEqual([]);
});

it('leaves out a broken row and reads the others', async () => {
  const row = (outlet: string, text: string) =>
    JSON.stringify({ outlet, title: 'Crane falls', published: '2026-04-14T09:00:00Z', text });
  const rows = [
    row(
      'Ulvik Dagbok',
      'A crane fell across the quay at Ulvik on Tuesday. Four dock workers were hurt, the port authority said.',
    ),
    '{"outlet": "Torn Sheet", "text": "A crane',
    row('Fjord Gazette', 'Four dock workers were hurt when a crane fell at Ulvik on Tuesday, the port authority said.'),
  ];
  const { code, report, warnings } = await compareFilesOf({ 'rows.jsonl': rows.join('\n') });
  expect(warnings.map((warning) => warning.slice(0, 16))).toEqual(['input-broken-row']);
  expect(report?.articles).toHaveLength(2);
  expect(code).toBe(3);
});
