import fc from 'fast-check';
import { madePage, markupPiece, SENTENCES } from './madeMarkup.ts';

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constant(SENTENCES.map((words) => `<p>${words}</p>`).join('')) },
  fc.constantFrom(...SENTENCES),
  fc.array(markupPiece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  madePage,
);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inXml = fc.tuple(words, fc.constantFrom('escaped', 'cdata', 'bare')).map(([text, how]) => {
  if (how === 'bare') return text;
  return how === 'cdata' ? `<![CDATA[${text}]]>` : escape(text);
});
const date = fc.constantFrom(
  'Tue, 14 Apr 2026 09:00:00 GMT',
  '2026-04-14T09:00:00+02:00',
  'yesterday',
  '',
  '0000-00-00',
  '99999999999999',
);
const link = fc.constantFrom(
  'https://ulvik.example/crane',
  '//x',
  'javascript:alert(1)',
  '',
  'file:///etc/passwd',
  'http://[::1',
);

const rssItem = fc
  .record({
    title: inXml,
    content: inXml,
    description: inXml,
    date,
    link,
    odd: fc.constantFrom('', '<item>', '</item>', '</channel>', '<a:b xmlns:a="x">'),
  })
  .map(
    ({ title, content, description, date: on, link: to, odd }) =>
      `<item><title>${title}</title><link>${to}</link><pubDate>${on}</pubDate><source url="${to}">Ulvik Dagbok</source>${odd}<description>${description}</description><content:encoded>${content}</content:encoded></item>`,
  );
const DOCTYPES = [
  '',
  '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>',
];

const rss = fc
  .record({ doctype: fc.constantFrom(...DOCTYPES), items: fc.array(rssItem, { maxLength: 5 }), title: inXml })
  .map(
    ({ doctype, items, title }) =>
      `<?xml version="1.0" encoding="utf-8"?>${doctype}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><description>&c;&x;&a;</description>${items.join('')}</channel></rss>`,
  );

const entry = fc
  .record({ title: inXml, content: inXml, date, link, type: fc.constantFrom('html', 'xhtml', 'text', 'x') })
  .map(
    ({ title, content, date: on, link: to, type }) =>
      `<entry><title type="${type}">${title}</title><link rel="alternate" href="${to}"/><updated>${on}</updated><author><name>Ada Lund</name></author><content type="${type}">${content}</content></entry>`,
  );
const atom = fc
  .array(entry, { maxLength: 5 })
  .map((entries) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ulvik Dagbok</title>${entries.join('')}</feed>`);

const jsonFeed = fc
  .array(
    fc.record(
      {
        id: fc.oneof(fc.string(), fc.integer()),
        url: link,
        title: fc.oneof(words, fc.constant(null)),
        content_html: fc.oneof(words, fc.integer()),
        content_text: words,
        date_published: date,
        authors: fc.oneof(fc.constant([{ name: 'Ada Lund' }]), fc.constant('Ada'), fc.constant(null)),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  )
  .map((items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Ulvik Dagbok', items }));

/** A feed of any of the three kinds, sound or not. */
export const madeFeed = fc.oneof(rss, atom, jsonFeed);
