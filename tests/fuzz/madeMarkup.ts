import fc from 'fast-check';

/** Sentences on an invented event, for inputs to hold something that reads like an article. */
export const SENTENCES = [
  'A crane fell across the roof of a warehouse on Monday, the port of Oster said, and four dockers were hurt.',
  '“It bent like a straw,” said Mira Doval, who watched from a tug on the other side of the basin.',
  'The quay stays closed until Friday, and ships are sent to Brunsund in the meantime.',
  'The port had the crane looked at in January. Nothing was found, its spokesman told the Ulvik Dagbok.',
];

const TAGS =
  'p div span a b i h1 h2 ul ol li table tr td figure figcaption blockquote section article aside nav br time em font'.split(
    ' ',
  );
const CLASSES = [
  'related',
  'byline',
  'article-body',
  'caption',
  'cookie-banner',
  'x'.repeat(400),
  'comments',
  '',
  'standfirst',
];
const ODDITIES = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<style>',
  '<template>',
  '<noscript>',
  '<svg><p>',
  '<math>',
  '<iframe>',
  '<a href="',
  '">',
  "<p class='",
  '&amp',
  '&#x1F6A2;',
  '&#0;',
  '&lt;p&gt;',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\ufeff',
  '“',
  '(AP) — ',
  'By Ada Lund',
  'BRANNOC (Nordwire) – ',
  '12/11/2024 25:61',
  'Updated 8:17 PM IST, first published 6:56 PM',
  '© 2026 Ulvik Dagbok',
  '\n\n',
  '<time datetime="2026-13-45">',
  '<time datetime="0001-01-01T00:00:00Z" class=published>',
  'Reporting by Bo Ek; Editing by Ann Lee',
  '<meta property="article:published_time" content="',
  '<meta name=author content="https://x/">',
  '<link rel=canonical href="//">',
  '<base href="javascript:">',
  '<plaintext>',
  '<frameset>',
  '<title>',
  '<body class=x>',
  '</html>',
];

const attributes = fc
  .record({
    class: fc.constantFrom(...CLASSES),
    id: fc.constantFrom('', 'main', 'a b'),
    style: fc.constantFrom('', 'display:none', 'color:red'),
  })
  .map((given) =>
    Object.entries(given)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(''),
  );
const tag = fc.constantFrom(...TAGS);

/** A piece of markup: a tag, text, an oddity or an element that closes. */
export const markupPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tag, attributes).map(([name, given]) => `<${name}${given}>`) },
  { weight: 3, arbitrary: tag.map((name) => `</${name}>`) },
  {
    weight: 4,
    arbitrary: fc.tuple(tag, fc.constantFrom(...SENTENCES)).map(([name, words]) => `<${name}>${words}</${name}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const jsonValue = fc.jsonValue({ maxDepth: 3 });
const linkedData = fc
  .record(
    {
      '@type': fc.oneof(fc.constantFrom('NewsArticle', 'Article', 'WebPage'), jsonValue),
      headline: fc.oneof(fc.constant('Crane falls at Oster'), jsonValue),
      author: fc.oneof(fc.constant({ name: 'Ada Lund' }), fc.constant([{ '@id': '#ada' }]), jsonValue),
      datePublished: fc.oneof(
        fc.constantFrom('2026-04-14T09:00:00Z', '0001-01-01', '14/04/2026', '99999999999'),
        jsonValue,
      ),
      publisher: fc.oneof(fc.constant({ name: 'Ulvik Dagbok' }), jsonValue),
      articleBody: fc.oneof(fc.constant(SENTENCES.join(' ')), jsonValue),
      '@graph': jsonValue,
    },
    { requiredKeys: [] },
  )
  .map((data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`);

/** A page of pieces, with a head or without, of any nesting. */
export const madePage: fc.Arbitrary<string> = fc
  .record({
    framed: fc.boolean(),
    head: fc.array(fc.oneof(linkedData, markupPiece), { maxLength: 4 }),
    body: fc.array(markupPiece, { maxLength: 80 }),
    sound: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  })
  .map(({ framed, head, body, sound }) => {
    const article = sound ? `<article>${SENTENCES.map((words) => `<p>${words}</p>`).join('\n')}</article>` : '';
    const inside = `${body.join('')}${article}${body.slice(0, 9).join('')}`;
    return framed
      ? `<!doctype html><html lang="en"><head>${head.join('')}</head><body>${inside}</body></html>`
      : inside;
  });
