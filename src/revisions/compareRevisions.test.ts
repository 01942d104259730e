import { describe, expect, it } from 'vitest';
import type { Article, Edit } from '../model/index.ts';
import { compareRevisions } from './compareRevisions.ts';
import { noonOf, stateForTests } from './stateForTests.ts';

function diff(before: string, after: string, also: Partial<Article> = {}, alsoLater = also) {
  return compareRevisions(stateForTests('a', before, also), stateForTests('b', after, alsoLater));
}

/** The changed facts of all edits, as "kind: before > after". */
function factsOf(edits: readonly Edit[]): string[] {
  return edits.flatMap(({ facts }) => facts.map(({ of, before, after }) => `${of}: ${before} > ${after}`));
}

const FACTS: readonly (readonly [string, string, string])[] = [
  ['The slip killed 23 miners.', 'The slip killed 26 miners.', 'number: 23 > 26'],
  ['Around 40 boats sank.', 'At least 40 boats sank.', 'number: Around 40 > At least 40'],
  ['Some 300 tents were pitched.', 'Up to 300 tents were pitched.', 'number: Some 300 > Up to 300'],
  ['The dyke cost $3.1 million.', 'The dyke cost €3.1 million.', 'number: $3.1 million > €3.1 million'],
  ['He swam 12 miles.', 'He swam 12 kilometres.', 'number: 12 miles > 12 kilometres'],
  ['About 1,200 marched.', 'A total of 1,247 marched.', 'number: About 1,200 > 1,247'],
  [
    'Nine riders were killed at the bend.',
    'Nine riders were hurt at the bend.',
    'number: Nine riders were killed > Nine riders were hurt',
  ],
  ['Three died and five were hurt.', 'Five died and three were hurt.', 'number: Three > Five'],
  ['The A320 was grounded.', 'The A330 was grounded.', 'number: 320 > 330'],
  ['It was the second such fall.', 'It was the third such fall.', 'number: second > third'],
  ['The weir broke on Monday.', 'The weir broke on Sunday.', 'time: Monday > Sunday'],
  ['The weir broke at 6 a.m.', 'The weir broke at 8 a.m.', 'time: 6 a.m. > 8 a.m.'],
  ['The weir was built in 1988.', 'The weir was built in 1998.', 'time: 1988 > 1998'],
  ['Rescuers reached Halvenby.', 'Rescuers reached Torrowick.', 'name: Halvenby > Torrowick'],
  ['The pilot was Karin Dolmer.', 'The pilot was Karin Dollmer.', 'name: Karin Dolmer > Karin Dollmer'],
  ['The gate was shut, police said.', 'The gate was shut, the mayor said.', 'attribution: police > the mayor'],
  ['The gate was shut.', 'The gate was shut, the keeper said.', 'attribution: null > the keeper'],
  ['The alarm was tested in time.', 'The alarm was not tested in time.', 'negation: was > was not'],
  ['The crew were found alive.', 'The crew were found dead.', 'negation: alive > dead'],
  ['The fund rose again.', 'The fund fell again.', 'negation: rose > fell'],
  ['A guard was killed by the blast.', 'A guard was wounded by the blast.', 'word: killed > wounded'],
  ['The bear got out through a lorry.', 'The bear got out through a bus.', 'word: lorry > bus'],
  [
    '“We never had a permit for it,” Dolmer said.',
    '“We always had a permit for it,” Dolmer said.',
    'quote: We never had a permit for it, > We always had a permit for it,',
  ],
];

const STYLE: readonly (readonly [string, string])[] = [
  ['The slip killed 23 miners.', 'The slip killed twenty-three miners.'],
  ['Some 1,200 people marched.', 'Some 1 200 people marched.'],
  ['The slip trapped 23 people.', 'The slip trapped 23 persons.'],
  ['Around 40 boats sank.', 'About 40 boats sank.'],
  ['More than 40 boats sank.', 'Over 40 boats sank.'],
  ['The dyke cost $3.1 million.', 'The dyke cost $3.1m.'],
  ['The dyke is 10 miles long.', 'The dyke is 16 km long.'],
  ['The weir broke on Monday.', 'The weir broke on 3 March.'],
  ['The weir broke yesterday.', 'The weir broke on Tuesday.'],
  ['The weir broke at 3 p.m.', 'The weir broke at 15:00.'],
  ['Mr Dolmer left at once.', 'John Dolmer left at once.'],
  ['The Vale Rescue Authority (VRA) came.', 'The VRA came.'],
  ['The café in Zürn was shut.', 'The cafe in Zurn was shut.'],
  ['The gate was shut, police said.', 'According to police, the gate was shut.'],
  ['They did not see the sign.', "They didn't see the sign."],
  ['The guard failed to see the sign.', 'The guard did not see the sign.'],
  ['“We had no permit,” Dolmer said.', '"We had no permit", said Dolmer.'],
  ['He called it “careless and cruel”.', 'He called it “careless”.'],
  ['Crews worked through the night.', 'Crews laboured all night.'],
];

describe('compareRevisions', () => {
  it.each(FACTS)('tells a changed fact: %s %s', (before, after, fact) => {
    const { edits } = diff(before, after);
    expect(edits.map(({ kind }) => kind)).toEqual(['fact']);
    expect(factsOf(edits)).toContain(fact);
  });

  it.each(STYLE)('tells a changed style: %s %s', (before, after) => {
    const { edits } = diff(before, after);
    expect(factsOf(edits)).toEqual([]);
    expect(edits.map(({ kind }) => kind)).toEqual(['style']);
  });

  it('sees no edit in white space, quotation marks and dashes', () => {
    expect(diff('“Go home – now,” he said.', '"Go home -  now," he said.').edits).toEqual([]);
  });

  it('gives exact words, offsets in the text and the words that changed', () => {
    const [before, after] = [
      'It rained.\n\nThe slip killed 23 miners.',
      'It rained.\n\nThe slip killed 26 of the miners.',
    ];
    const [edit] = diff(before, after).edits;
    expect(edit?.after?.words).toBe('The slip killed 26 of the miners.');
    expect(edit?.after?.span).toEqual({ start: 12, end: after.length });
    expect(edit?.after?.changed.map(({ start, end }) => after.slice(start, end))).toEqual(['26 of the']);
    expect(edit?.facts[0]?.beforeSpan).toEqual({ start: 28, end: 30 });
    expect(edit?.facts[0]?.reason.passages.map(({ articleId }) => articleId)).toEqual(['art-a', 'art-b']);
  });

  it('tells what an added sentence brings, and nothing that was said before', () => {
    const before = 'The slip buried the mine at Halvenby on Monday.';
    const { edits } = diff(before, `${before} Rescue dogs from Torrowick came to Halvenby with 31 volunteers.`);
    expect(edits.map(({ kind, before: side }) => [kind, side])).toEqual([['added', null]]);
    expect(factsOf(edits)).toEqual(['name: null > Torrowick', 'number: null > 31']);
    expect(edits[0]?.silent).toBe(false);
  });

  it('tells what a removed sentence took with it', () => {
    const after = 'The slip buried the mine at Halvenby.';
    const { edits } = diff(`${after} The owner was fined 4,000 euros.`, after);
    expect(edits.map(({ kind, after: side }) => [kind, side])).toEqual([['removed', null]]);
    expect(factsOf(edits)).toEqual(['number: 4,000 euros > null']);
  });

  it('sees a sentence that only moved', () => {
    const [one, two, three] = ['The mayor flew home.', 'Nobody was hurt.', 'The road is shut.'];
    const { edits } = diff(`${one}\n\n${two}\n\n${three}`, `${two}\n\n${three}\n\n${one}`);
    expect(edits.map(({ kind, after }) => [kind, after?.words])).toEqual([['moved', one]]);
  });

  it('takes a pronoun that goes on with the source before for no new source', () => {
    const front = 'The line was shut, the rail operator Northline said.';
    const { edits } = diff(`${front} Two wagons burned.`, `${front} Two wagons burned, it added.`);
    expect(edits.map(({ kind }) => kind)).toEqual(['style']);
  });

  it('takes a small number for known only where something else of its sentence is', () => {
    const front = 'Two wagons burned.';
    expect(factsOf(diff(front, `${front} Two guards were treated.`).edits)).toEqual(['number: null > Two']);
    expect(factsOf(diff(front, `${front} The wagons, two in all, held coal.`).edits)).toEqual([]);
  });

  it('takes a split sentence for no loss of facts', () => {
    const before = 'The slip, which came at dawn, buried 23 miners near Halvenby.';
    const { edits } = diff(before, 'The slip came at dawn. It buried 23 miners near Halvenby.');
    expect(factsOf(edits)).toEqual([]);
  });

  it('compares headline and standfirst, without offsets', () => {
    const { edits } = diff(
      'It rained.',
      'It rained.',
      { headline: 'Slip kills 23', standfirst: 'Mine was shut.' },
      { headline: 'Slip kills 26', standfirst: 'Mine was shut. It was old.' },
    );
    expect(edits.map(({ part, kind }) => [part, kind])).toEqual([
      ['headline', 'fact'],
      ['standfirst', 'added'],
    ]);
    expect(edits[0]?.after).toEqual({ words: 'Slip kills 26', span: null, changed: [] });
    expect(edits[0]?.facts[0]).toMatchObject({ of: 'number', before: '23', after: '26', afterSpan: null });
  });

  it('counts times from the other state where one has no date', () => {
    const { edits } = diff('It broke on Monday.', 'It broke on 3 March.', { publishedAt: null }, {});
    expect(edits.map(({ kind }) => kind)).toEqual(['style']);
    const moved = diff('It broke on Monday.', 'It broke on 3 March.', {}, { publishedAt: noonOf('2031-03-12') });
    expect(moved.edits.map(({ kind }) => kind)).toEqual(['style']);
  });

  it('reads figures alone in another language', () => {
    const { edits } = diff('Der Damm brach, 23 Menschen starben.', 'Der Damm brach, 26 Menschen starben.', {
      language: 'de',
    });
    expect(factsOf(edits)).toEqual(['number: 23 > 26']);
  });
});

describe('silent', () => {
  const [before, after] = [
    'The slip killed 23 miners.\n\nIt was seen from Halvenby.',
    'The slip killed 26 miners.\n\nIt was seen from Torrowick.',
  ];
  const silent = (notice: string): boolean[] =>
    diff(before, `${after}\n\n${notice}`).edits.flatMap((edit) => (edit.kind === 'fact' ? [edit.silent] : []));

  it('is told where no notice speaks of corrections', () => {
    expect(silent('The search goes on.')).toEqual([true, true]);
    expect(silent('UPDATE: adds comment from the owner.')).toEqual([true, true]);
  });

  it('is not told where a correction notice names nothing', () => {
    expect(silent('Correction: an earlier version of this article contained errors.')).toEqual([false, false]);
  });

  it('is told for what a notice that names others leaves out', () => {
    expect(silent('This article was amended on 5 March; it gave the toll as 23.')).toEqual([false, true]);
    expect(silent('UPDATE: raises toll to 26.')).toEqual([false, true]);
  });

  it('is not told of style', () => {
    expect(diff('The slip killed 23 miners.', 'The slip killed twenty-three miners.').edits[0]?.silent).toBe(false);
  });
});
