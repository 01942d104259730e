import type { Article } from '../model/index.ts';

/** An article made up for a test, published at six in the morning of a day; `day` null leaves it undated. */
export function madeArticle(id: string, headline: string, text: string, day: string | null = '2026-03-03'): Article {
  const from = `${day ?? ''}T06:00:00Z`;
  const time = {
    from,
    to: from,
    precision: 'second',
    zone: '+00:00',
    zoneFrom: 'stated',
    words: from,
    foundBy: 'row',
  } as const;
  return {
    id,
    outletId: `out-${id}`,
    url: null,
    headline,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: day === null ? null : time,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks: [],
    sentences: [{ start: 0, end: text.indexOf('.') + 1 }],
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: id, sha256: '' },
    dropped: [],
  };
}

const TOWNS = [
  'Tarnby',
  'Ostervik',
  'Halm',
  'Brunsund',
  'Kelda',
  'Norrby',
  'Fellmark',
  'Sandholm',
  'Ravnsted',
  'Ulvik',
];
const THINGS = ['ferry', 'dairy', 'bridge', 'library', 'sawmill', 'harbour', 'tunnel', 'orchard', 'theatre', 'quarry'];
const ACTS = ['caught fire', 'was flooded', 'opened again', 'was sold', 'lost its roof', 'closed', 'won a prize'];
const PEOPLE = ['Mira Doval', 'Anton Reuss', 'Tove Aune', 'Pelle Marsk', 'Signe Falk', 'Oskar Brandt', 'Lena Holt'];

/** `count` made-up articles on `events` events in turn, a tenth of a day apart; the same arguments always give the same. */
export function madeStream(count: number, events: number): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const event = (i * 7) % events;
    const pick = (from: readonly string[], salt: number) => from[(event * salt + (event >> 3)) % from.length] ?? '';
    const facts = {
      town: pick(TOWNS, 1),
      thing: pick(THINGS, 3),
      act: pick(ACTS, 5),
      person: `${pick(PEOPLE, 2)} of Ves${event.toString(36)}heim`,
    };
    const { town, thing, act, person } = facts;
    const told = [
      `The ${thing} of ${town} ${act} on day ${event}.`,
      `${event * 3 + 11} people saw it, and ${person} said that ${town} would not forget the ${thing}.`,
      `Neighbours of ${person} spoke of ${event * 5 + 2} crates behind the ${thing}.`,
      `Number ${i % 13} of the reports came late.`,
    ];
    const text = told.slice(i % 2).join(' ');
    return madeArticle(`a${i}`, `${town}: ${thing} ${act}`, text, dayAfter(Math.floor(i / 10)));
  });
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 2, 3) + 86_400_000 * days).toISOString().slice(0, 10);
}
