import fc from 'fast-check';
import { madePage, SENTENCES } from './madeMarkup.ts';

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '---',
      '# Crane falls',
      '> quoted',
      '* item',
      'By Ada Lund',
      'Oster, 14 April 2026',
      '(AP)',
      'Read more',
      '\t',
      '© 2026 x',
      'title: Crane',
      '{"a":1}',
      '[1]',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** Plain text or Markdown. */
export const madeText = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n', '\u2028', '\r'))
  .map(([lines, end]) => lines.join(end));

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES, SENTENCES.join('\n\n')) },
  fc.jsonValue({ maxDepth: 2 }),
);
const row = fc
  .record(
    {
      outlet: cell,
      url: cell,
      title: cell,
      text: cell,
      maintext: cell,
      published: cell,
      date_publish: cell,
      language: cell,
      id: cell,
    },
    { requiredKeys: [] },
  )
  .map((fields) => JSON.stringify(fields));

/** Rows, some of them broken. */
export const madeRows = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: row },
      fc.constantFrom('', '{', 'null', '[]', '"x"', '{"text":"' + 'x'.repeat(3000) + '"}'),
      line,
    ),
    { maxLength: 12 },
  )
  .map((rows) => rows.join('\n'));

/** A page saved as MHTML, its parts quoted-printable, base64 or bare. */
export const madeMhtml = fc
  .record({
    page: madePage,
    coding: fc.constantFrom('quoted-printable', 'base64', '8bit', 'x-none'),
    boundary: fc.constantFrom('edge', 'a'.repeat(200), '', 'with "quotes"'),
    ends: fc.boolean(),
    copies: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ page, coding, boundary, ends, copies }) => {
    const body = coding === 'base64' ? Buffer.from(page).toString('base64') : page.replaceAll('=', '=3D');
    const part = `--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${coding}\r\nContent-Location: https://ulvik.example/crane\r\n\r\n${body}\r\n`;
    return `From: <Saved by Browser>\r\nSnapshot-Content-Location: https://ulvik.example/crane\r\nSubject: Crane\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="${boundary}"\r\n\r\n${part.repeat(copies)}${ends ? `--${boundary}--` : ''}`;
  });
