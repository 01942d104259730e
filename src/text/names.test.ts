import { describe, expect, it } from 'vitest';
import { analyseSentence } from './analyse.ts';
import { findNames, type FoundName } from './names.ts';

function namesIn(...texts: readonly string[]): readonly FoundName[] {
  const text = texts.join(' ');
  let start = 0;
  const sentences = texts.map((one) => {
    const sentence = analyseSentence(text, { start, end: start + one.length });
    start += one.length + 1;
    return sentence;
  });
  return findNames(sentences);
}

function shortly({ kind, value }: FoundName): string {
  const role = value.kind === 'party' && value.role !== null ? ` [${value.role}]` : '';
  return `${kind} ${value.name}${role}`;
}

const CASES: readonly (readonly [string, string])[] = [
  ['Police spokesman Ivo Brandt left.', 'person Ivo Brandt [police spokesman]'],
  ['They met Mayor Ada Bell there.', 'person Ada Bell [mayor]'],
  ['Staff Sgt. Lena Oduya crossed the river.', 'person Lena Oduya [staff sgt.]'],
  ['They met Ada Bell, mayor of Elm Bay, there.', 'person Ada Bell [mayor of elm bay]; place Elm Bay'],
  ['They met Ada Bell, 54, a former teacher, there.', 'person Ada Bell [former teacher]'],
  ['They met Orrin Vell Tamsin, a harbour pilot, there.', 'person Orrin Vell Tamsin [harbour pilot]'],
  ['The Ministry of Defence agreed.', 'body Ministry of Defence'],
  ['It was built by Kestrel Foods Inc. in Berlin.', 'body Kestrel Foods Inc.; place Berlin'],
  ['They swam in the Orrin River.', 'place Orrin River'],
  ['French police and two Afghans met in Oslo.', 'place Oslo'],
  ['South Korean troops came.', ''],
  ['Officials said that nobody came.', ''],
  ['On Monday nobody came in June.', ''],
  ['Dr. Yousef al-Harin of Marrow University spoke.', 'person Yousef al-Harin; body Marrow University'],
  ['It reached the town of Deh-i-Nau.', 'place Deh-i-Nau'],
  ['Nobody in Deh-e-Nau slept.', 'place Deh-e-Nau'],
  ['According to Quillby, nobody came.', 'person Quillby'],
  ['Spokesmen for Kelmarsoft denied it.', 'body Kelmarsoft'],
  ['The President spoke.', ''],
  ['The U.S. Fish and Wildlife Service counted them.', 'body U.S. Fish and Wildlife Service'],
  ['Senate Majority Leader Ada Bell spoke.', 'person Ada Bell [senate majority leader]'],
  ['Fisherman Piet Vos came.', 'person Piet Vos [fisherman]'],
  ['Hurricane Alma came ashore.', 'event Hurricane Alma'],
  ['It fell in the Siege of Orrin and in World War II.', 'event Siege of Orrin; event World War II'],
  ['The ships met Kim Dae-sung at sea.', 'person Kim Dae-sung'],
];

describe('findNames', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(namesIn(text).map(shortly).join('; ')).toBe(expected);
  });

  it('joins a surname to the full name', () => {
    const keys = namesIn('Ada Bell left the hall.', 'Later Ms Bell came back.', 'Bell said nothing.').map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
  });

  it('does not join a surname that two persons share', () => {
    const keys = namesIn('Ada Bell met Rosa Bell.', 'Bell said nothing.').map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('joins an acronym to the name it stands for', () => {
    const found = namesIn('The Harbour Rescue Authority (HRA) came.', 'The HRA left.');
    expect(new Set(found.map(({ key }) => key)).size).toBe(1);
  });

  it('gives like names one key across articles', () => {
    const key = (text: string): string => namesIn(text)[0]!.key;
    expect(key('They met Yousuf Harin there.')).toBe(key('They met Yusuf Harin there.'));
    expect(key('The Ministry of Defence agreed.')).toBe(key('The Defense Ministry agreed.'));
    expect(key('They live in the U.S. now.')).toBe(key('They live in the United States now.'));
  });

  it('spans the name without its titles', () => {
    const text = 'They met Mayor Ada Bell there.';
    const [found] = namesIn(text);
    expect(text.slice(found!.span.start, found!.span.end)).toBe('Ada Bell');
  });
});
