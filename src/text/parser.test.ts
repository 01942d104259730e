import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSentence, type Arc } from './parser.ts';
import type { Tagged } from './sentence.ts';
import { tagTokens } from './tagTokens.ts';
import { tokenise } from './tokens.ts';
import { childrenOf, extentOf } from './trees.ts';

interface Parsed {
  readonly tokens: readonly Tagged[];
  readonly arcs: readonly Arc[];
}

function parse(text: string): Parsed {
  const tokens = tagTokens(tokenise(text, { start: 0, end: text.length }));
  return { tokens, arcs: parseSentence(tokens) };
}

/** "word<relation<head" for the words asked for. */
function shown({ tokens, arcs }: Parsed, ...words: string[]): string[] {
  return words.map((word) => {
    const arc = arcs[tokens.findIndex((token) => token.form === word)]!;
    return `${word} ${arc.label} ${tokens[arc.head]?.form ?? 'ROOT'}`;
  });
}

/** Speaker and content of the sentence's verb of saying, as words without marks around them; null where the tree shows none. */
function speechOf({ tokens, arcs }: Parsed, cue: string): { speaker: string | null; content: string | null } {
  const verb = tokens.findIndex((token) => token.lower === cue);
  const [speaker = -1] = childrenOf(arcs, verb, 'nsubj');
  const [clause = -1] = childrenOf(arcs, verb, 'ccomp');
  const above = arcs[verb]?.label === 'parataxis' ? arcs[verb].head : -1;
  const words = (at: number, without: number): string | null => {
    if (at < 0) return null;
    const { first, last } = extentOf(arcs, at, without);
    const inner = tokens.slice(first, last + 1);
    const joined = `${inner[0]?.form ?? ''} … ${inner.findLast((token) => token.upos !== 'PUNCT')?.form ?? ''}`;
    return joined.replace(/^[“"'‘] … /, `${inner[1]?.form ?? ''} … `);
  };
  return { speaker: tokens[speaker]?.form ?? null, content: clause >= 0 ? words(clause, -1) : words(above, verb) };
}

test('who does what to whom', () => {
  expect(shown(parse('The ferry struck a reef near the old pier.'), 'ferry', 'struck', 'reef', 'pier')).toEqual([
    'ferry nsubj struck',
    'struck root ROOT',
    'reef obj struck',
    'pier obl struck',
  ]);
  expect(
    shown(parse('Two guards were wounded by a gunman who fled across the bridge.'), 'guards', 'gunman', 'who', 'fled'),
  ).toEqual(['guards nsubj:pass wounded', 'gunman obl:agent wounded', 'who nsubj fled', 'fled acl:relcl gunman']);
});

test('no words, one word, and only marks', () => {
  expect(parseSentence([])).toEqual([]);
  expect(parse('Fire').arcs).toEqual([{ head: -1, label: 'root' }]);
  expect(parse('.').arcs).toHaveLength(1);
});

const SPEECH: readonly (readonly [text: string, cue: string, speaker: string, content: string])[] = [
  ['The mayor said the bridge would reopen on Friday.', 'said', 'mayor', 'the … Friday'],
  ['The bridge will reopen on Friday, the mayor said.', 'said', 'mayor', 'The … Friday'],
  ['“The bridge will reopen on Friday,” the mayor said.', 'said', 'mayor', 'The … Friday'],
  ['“The bridge will reopen on Friday,” said the mayor.', 'said', 'mayor', 'The … Friday'],
  ['"We lost everything in the flood," said Oda Renn, a farmer from Tarvik.', 'said', 'Oda', 'We … flood'],
  ['Nobody was hurt, police said.', 'said', 'police', 'Nobody … hurt'],
  ['Nobody was hurt, police said on Tuesday.', 'said', 'police', 'Nobody … hurt'],
  ['Four miners are still missing, the company said in a statement.', 'said', 'company', 'Four … missing'],
  [
    'The fire began in a kitchen, according to the brigade, and it spread fast, a neighbour said.',
    'said',
    'neighbour',
    'The … fast',
  ],
  ['“I heard a bang and then nothing,” she said.', 'said', 'she', 'I … nothing'],
  ['“It was dark,” he added.', 'added', 'he', 'It … dark'],
  ['The council announced that the school will close.', 'announced', 'council', 'that … close'],
  ['Officials warned that the dam could fail within hours.', 'warned', 'Officials', 'that … hours'],
  ['The dam could fail within hours, officials warned.', 'warned', 'officials', 'The … hours'],
  ['At least 30 houses burned down, the governor of Sollen province said.', 'said', 'governor', 'At … down'],
  ['The minister denied the report, but her office said she would resign.', 'said', 'office', 'she … resign'],
  [
    '“They came at night and took the boats,” said Ilo Marsh, who owns the harbour cafe.',
    'said',
    'Ilo',
    'They … boats',
  ],
  [
    'Rescuers reached the hut at dawn, said a spokesman for the mountain service.',
    'said',
    'spokesman',
    'Rescuers … dawn',
  ],
  ['The talks, the envoy said, will go on next week.', 'said', 'envoy', 'The … week'],
  ['Prices, the bank said, rose by 3 percent in May.', 'said', 'bank', 'Prices … May'],
  ['“The talks,” the envoy said, “will go on next week.”', 'said', 'envoy', 'The … week'],
  ['Witnesses said three shots were fired.', 'said', 'Witnesses', 'three … fired'],
  ['Three shots were fired, witnesses said.', 'said', 'witnesses', 'Three … fired'],
  ['Three shots were fired, said witnesses.', 'said', 'witnesses', 'Three … fired'],
  ['The army claimed it had taken the airport.', 'claimed', 'army', 'it … airport'],
  ['The army had taken the airport, it claimed.', 'claimed', 'it', 'The … airport'],
  ['Aid has not reached the town, the doctor told reporters.', 'told', 'doctor', 'Aid … town'],
  ['“We won’t leave,” the teacher told the paper.', 'told', 'teacher', 'We … leave'],
  ['Mr. Vale insists he did not sign the contract.', 'insists', 'Vale', 'he … contract'],
  ['He did not sign the contract, Mr. Vale insists.', 'insists', 'Vale', 'He … contract'],
  ['The plane turned back because of smoke, the airline said late on Sunday.', 'said', 'airline', 'The … smoke'],
  ['A train hit a lorry, killing two people, the railway said.', 'said', 'railway', 'A … people'],
  ['Police believe the thief knew the building.', 'believe', 'Police', 'the … building'],
  ['The strike is over, union leader Petra Holm announced.', 'announced', 'leader', 'The … over'],
  ['“Nothing like this has happened before,” union leader Petra Holm said.', 'said', 'leader', 'Nothing … before'],
  ['The virus is spreading, scientists say.', 'say', 'scientists', 'The … spreading'],
  ['Scientists say the virus is spreading.', 'say', 'Scientists', 'the … spreading'],
  ['MAYOR SAYS BRIDGE WILL REOPEN', 'says', 'MAYOR', 'BRIDGE … REOPEN'],
  ['Bridge Will Reopen on Friday, Mayor Says', 'says', 'Mayor', 'Bridge … Friday'],
  [
    'The prisoners were freed at noon, a judge in Ostrava Bay ruled, and their lawyers said they were well.',
    'said',
    'lawyers',
    'they … well',
  ],
];
/** How many of the sentences above must be read rightly, speaker and content. */
const SPEAKERS_FOUND = 37;
const CONTENTS_FOUND = 34;

describe('who says what', () => {
  const found = SPEECH.map(([text, cue, speaker, content]) => {
    const said = speechOf(parse(text), cue);
    return { text, said, speaker: said.speaker === speaker, content: said.content === content };
  });
  test('speakers', () => {
    const missed = found.filter((one) => !one.speaker);
    expect(SPEECH.length - missed.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(SPEAKERS_FOUND);
  });
  test('contents', () => {
    const missed = found.filter((one) => !one.content);
    expect(SPEECH.length - missed.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(CONTENTS_FOUND);
  });
});

test('typographic apostrophes do not matter', () => {
  const straight = parse("The mayor's deputy said they didn't know.");
  const curly = parse('The mayor’s deputy said they didn’t know.');
  expect(curly.arcs).toEqual(straight.arcs);
});

test('every sentence gets a tree with one root, whatever its words', () => {
  const word = fc.constantFrom(
    'the',
    'boat',
    'sank',
    ',',
    '“',
    '”',
    'and',
    'that',
    'SAID',
    'x’s',
    '12',
    '.',
    '—',
    'who',
    '\u{1F6A2}',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const arcs = parse(words.join(' ')).arcs;
      expect(childrenOf(arcs, -1)).toHaveLength(1);
      arcs.forEach((_, at) => {
        let up = at;
        for (let steps = 0; up >= 0; steps++) {
          expect(steps).toBeLessThan(arcs.length);
          up = arcs[up]!.head;
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('time grows with the length and no faster, also where words repeat', () => {
  const long = (times: number): Tagged[] => {
    const { tokens } = parse('and the boat that sank said ');
    return Array.from({ length: times }, () => tokens).flat();
  };
  const time = (times: number): number => {
    const tokens = long(times);
    const started = performance.now();
    const arcs = parseSentence(tokens);
    expect(childrenOf(arcs, -1)).toHaveLength(1);
    return performance.now() - started;
  };
  time(200);
  expect(time(4000) / Math.max(5, time(400))).toBeLessThan(40);
});
