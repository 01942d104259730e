/** A row of a JSONL input, made up. */
export interface MadeArticle {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
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
const FIRST = ['Arne', 'Mira', 'Tove', 'Jonas', 'Karin', 'Pelle', 'Signe', 'Oskar', 'Lena', 'Bo'];
const LAST = ['Dalgren', 'Holt', 'Vestby', 'Marsk', 'Lindahl', 'Brandt', 'Aune', 'Skov', 'Reuter', 'Falk'];
const PLACES = [
  'a paint store',
  'the old mill',
  'a timber yard',
  'the grain silo',
  'a printing works',
  'the tram depot',
];
const OFFICES = ['fire chief', 'police inspector', 'mayor', 'hospital director', 'harbour master', 'school principal'];

/** Sentences about one made-up fire; {…} is filled per story or per article. */
const SENTENCES = [
  'A fire broke out in {place} in {town} at {hour} on Tuesday.',
  '{hurt} people were taken to hospital, {chief} said.',
  'About {engines} fire engines were sent to {town}.',
  'The flames were seen from {km} kilometres away, neighbours said.',
  '“We heard a bang and then the windows broke,” said {witness}, who lives across the street.',
  'Police closed the road between {town} and {other} until the evening.',
  'Nobody is missing, according to the {office}.',
  'The owner of {place} said {workers} people worked there.',
  '{witness} told reporters that the alarm had not rung.',
  'Smoke drifted over {other}, and {homes} homes were asked to keep their windows shut.',
  'The cause of the fire is not known, {chief} said.',
  'Investigators will search the ruins on Wednesday.',
  'The damage is put at {cost} million crowns.',
  '“It could have been far worse,” {chief} said.',
  'Two firefighters were treated for burns, the hospital in {other} said.',
  'The building was put up in {year} and had no sprinklers.',
  'A school {metres} metres away was emptied before noon.',
  'The {office} of {town} thanked the crews for their work.',
  'By {later} the fire was under control.',
  'It was the second fire in {town} this year.',
  'Trains to {other} were held for {minutes} minutes.',
  'An insurance company said it would send an expert to {town}.',
];

/** Articles of `stories` made-up stories in turn, `count` in all. The same arguments always give the same articles. */
export function makeArticles(count: number, stories: number): MadeArticle[] {
  return Array.from({ length: count }, (_, i) => makeArticle(i, i % stories));
}

function makeArticle(index: number, story: number): MadeArticle {
  const ofStory = drawFrom(7919 * (story + 1));
  const ofArticle = drawFrom(104_729 * (index + 1));
  const facts = storyFacts(ofStory);
  const own = { ...facts, hurt: `${3 + ofArticle(5)}`, engines: `${8 + ofArticle(4)}`, cost: `${12 + ofArticle(9)}` };
  const chosen = SENTENCES.filter((_, i) => i === 0 || ofArticle(3) > 0);
  const paragraphs = chosen.map((sentence) => fill(sentence, own));
  const published = new Date(Date.UTC(2026, 2, 3, 8, 0) + index * 420_000).toISOString();
  const title = fill('Fire in {town}: {hurt} hurt at {place}', own);
  return { id: `made-${index}`, outlet: `Paper ${index % 97}`, title, published, text: paragraphs.join('\n\n') };
}

function storyFacts(draw: (below: number) => number): Record<string, string> {
  const pick = (from: readonly string[]) => from[draw(from.length)] ?? '';
  const person = () => `${pick(FIRST)} ${pick(LAST)}`;
  return {
    place: pick(PLACES),
    town: pick(TOWNS) + pick(['', ' Strand', ' Mark', ' Lund']),
    other: pick(TOWNS),
    hour: `${1 + draw(11)}:${10 + draw(49)} a.m.`,
    later: `${1 + draw(11)} p.m.`,
    chief: `${pick(OFFICES)} ${person()}`,
    office: pick(OFFICES),
    witness: person(),
    km: `${5 + draw(30)}`,
    workers: `${20 + draw(200)}`,
    homes: `${30 + draw(900)}`,
    year: `${1900 + draw(110)}`,
    metres: `${50 + draw(800)}`,
    minutes: `${10 + draw(80)}`,
  };
}

function fill(sentence: string, facts: Readonly<Record<string, string>>): string {
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Whole numbers from 0 to below a bound, always the same for a seed (mulberry32, public domain, by Tommy Ettinger). */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
