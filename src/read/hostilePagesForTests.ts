/** A sentence on an invented event, so that hostile pages hold something to find. */
export const WORDS =
  'A crane fell across the roof of a warehouse on Monday, the port of Oster said, and four dockers were hurt.';

const times = (piece: string, count: number) => piece.repeat(count);
const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = `<article><p>${WORDS}</p>
<p>“It bent like a straw,” said Mira Doval, who watched from a tug on the other side of the basin and called for help.</p>
<p>The quay stays closed until Friday. Ships are sent to Brunsund in the meantime, and the port will look at its other cranes.</p></article>`;
const data = (json: string) => page(article, `<script type="application/ld+json">${json}</script>`);
const lines = (line: string, count: number) => page(times(line, count) + article);
const numbered = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');

/** Each nested ten thousand deep or more, open or closed. */
const NESTED: Readonly<Record<string, () => string>> = {
  'ten thousand levels, closed': () => page(times('<div>', 10_000) + article + times('</div>', 10_000)),
  'ten thousand levels, open': () => page(times('<div>', 10_000) + article),
  'ten thousand levels with text on each': () => page(times(`<div>${WORDS} `, 10_000)),
  'ten thousand tables': () => page(times('<table><tr><td>', 10_000) + article),
  'ten thousand lists': () => page(times('<ul><li>', 10_000) + article),
  'ten thousand links': () => page(times('<a href=x>', 10_000) + article),
  'a hundred thousand open spans': () => page(times('<span>', 100_000) + article),
  'twenty thousand bold and italic, closed crosswise': () =>
    page(times('<b><i>', 10_000) + WORDS + times('</b></i>', 10_000)),
  'misnested runs': () => page(times('<b><i>x</b>y</i>', 30_000) + article),
  'end tags of what was never open, below fifteen thousand levels': () =>
    page(times('<div>', 15_000) + times('</p>', 300_000) + article),
  'end tags of several kinds below nine thousand levels': () =>
    page(times('<div><p>', 4_500) + times('</table></li></b>', 100_000) + article),
  'tables in tables in tables': () =>
    page(times('<table><tr><td>', 25) + times('<table><tr><td>x, y<td>z</table>', 1200) + article),
  'a list in a list for each word': () => page(times('<div><ul><li>', 25) + times('<ul><li>a, b</ul>', 2000) + article),
};

const LARGE: Readonly<Record<string, () => string>> = {
  'fifty megabytes': () => page(times('<p>The tide came in and the tide went out again.</p>\n', 1_000_000)),
  'a hundred thousand paragraphs': () => page(numbered(100_000, (i) => `<p>${i} ${WORDS}</p>`)),
  'as many elements as are read in full': () => page(numbered(4900, (i) => `<p>${i} ${WORDS}</p>`)),
  'two hundred thousand links': () => page(article + times('<a href="/x/y">Some words in a link</a>\n', 200_000)),
  'a million line breaks': () => page(article + times('<br>', 1_000_000)),
  'line breaks between all words': () => page(`<div>${times(`${WORDS}<br><br>`, 2400)}</div>`),
  'one line of a megabyte': () => page(`<p>${times(`${WORDS} `, 9500)}</p>`),
  'half a million words without a stop': () => page(`<p>${times('word, ', 500_000)}</p>`),
  'a million angle brackets': () => `<html>${times('<', 1_000_000)}`,
  'a million ampersands': () => `<html><p>${times('&', 1_000_000)}`,
  'a flood of character references': () =>
    page(`<p>${times('&amp;&#x1F6A2;&CounterClockwiseContourIntegral;', 20_000)}</p>${article}`),
  'two hundred thousand style sheets': () => page(article + times('<style>a{}</style>', 200_000)),
  'half a million comments': () => page(article + times('<!-- x -->', 500_000)),
  'sixty thousand hidden parts': () => page(times(`<div hidden>${WORDS}</div>`, 60_000) + article),
};

const ATTRIBUTES: Readonly<Record<string, () => string>> = {
  'a class of two megabytes': () => page(`<div class="${times('related ', 250_000)}">${article}</div>`),
  'three hundred elements with long classes, ids and styles': () =>
    page(
      times(
        `<div class="${times('x-ad-', 2000)}" id="${times('hid ', 2000)}" style="${times('color:red;', 1000)}">x</div>`,
        300,
      ) + article,
    ),
  'two hundred thousand attributes': () => `<html><div ${numbered(200_000, (i) => `a${i}=b `)}>x</div>${article}`,
  'a quote that is never closed': () => page(`<div class="x>${times(article, 3000)}`),
  'a hundred thousand meta tags': () =>
    page(
      article,
      numbered(100_000, (i) => `<meta name=n${i} content="${WORDS}">`),
    ),
};

const LINKED_DATA: Readonly<Record<string, () => string>> = {
  'JSON-LD of ten megabytes': () => data(`{"@type":"NewsArticle","articleBody":"${times(WORDS, 95_000)}"}`),
  'JSON-LD ten thousand deep': () => data(`${times('{"@graph":[', 10_000)}${times(']}', 10_000)}`),
  'JSON-LD three hundred thousand deep and cut off': () => data(times('[', 300_000)),
  'thirty blocks of JSON-LD with many keys': () =>
    page(
      article,
      times(`<script type="application/ld+json">{${numbered(25_000, (i) => `"k${i}":1,`)}"z":1}</script>`, 30),
    ),
  'twenty blocks of JSON-LD with many articles': () =>
    page(
      article,
      times(
        `<script type="application/ld+json">[${times('{"@type":"NewsArticle","author":{"@id":"#a"}},', 9000)}{}]</script>`,
        20,
      ),
    ),
  'a type of half a megabyte': () => data(`{"@type":"${times('ReportArticle', 38_000)}x","headline":"x"}`),
};

/** Lines made to send a pattern back and forth. */
const LINES: Readonly<Record<string, () => string>> = {
  'dates without a year': () => lines(`<p>${times('12 May ', 40)}</p>`, 2000),
  'lines of many dates': () =>
    lines('<p>Updated 12 May 2024 8:17 PM, first published 6:56 PM, 1 January 2020, 1.1.2020 1:2</p>', 4800),
  'digits without end': () => lines(`<p>${times('1', 290)}</p>`, 2000),
  'long bylines': () => lines(`<p class=byline>By ${times('Ada ', 30)}</p>`, 4800),
  'a byline of five thousand letters': () => page(article, `<meta name=author content="${times('Ada Lund, ', 490)}">`),
  'credits that never close': () => lines(`<p>${times('(AP photo ', 60)}</p>`, 800),
  'reporting by nobody in the end': () => lines(`<p>Reporting by ${times('Ann ', 60)}</p>`, 2000),
  'captions that never close': () =>
    lines(`<figure><figcaption>${times('(photo [via |', 6000)}</figcaption></figure>`, 7),
  'a caption of half a megabyte': () =>
    lines(`<figure><figcaption>${times('photo (', 80_000)}</figcaption></figure>`, 1),
  'addresses that are none': () => lines(`<p>${times('a.a-a+', 60)}</p>`, 1600),
  'lines of dots': () => lines(`<p>${times('.', 990)}a</p>`, 600),
  'white space within words': () => lines(`<p>a${times(' ', 900)}b</p>`, 600),
  'stops without sentences': () => lines(`<p>${times('. A', 300)}</p>`, 600),
  'quotations that never end': () => page(`<p>${times('"A. ', 150_000)}</p>`),
  'a copyright of one letter': () => lines(`<p>© 2024 by ${times('A', 800)} all</p>`, 700),
  'a title of dashes': () => page(article, `<title>${times('a - ', 200_000)}</title>`),
};

/** Pages that are made to take long or much memory, by kind and name. */
export const HOSTILE_PAGES: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  nested: NESTED,
  large: LARGE,
  attributes: ATTRIBUTES,
  'linked data': LINKED_DATA,
  lines: LINES,
};
