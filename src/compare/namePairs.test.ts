import { describe, expect, it } from 'vitest';
import { analyseSentence } from '../text/analyse.ts';
import { findNames } from '../text/names.ts';
import { cutSentences } from '../text/sentences.ts';
import { compareParties } from './parties.ts';
import { comparePlaces } from './places.ts';

/** Pairs of our own wording: two names of two articles, and whether one careful reader takes them for one. */
const PERSONS: readonly (readonly [string, string, boolean])[] = [
  ['Fayez Rahimi', 'Faiz Rahimi', true],
  ['Muhammad Yunusi', 'Mohammed Yunusi', true],
  ['Mohamed el-Tayeb', 'Muhammad al-Tayib', true],
  ['Yousef Nasser', 'Yusuf Nasir', true],
  ['José Ibáñez', 'Jose Ibanez', true],
  ['Zoë Brontëval', 'Zoe Bronteval', true],
  ['J. Harlow', 'John Harlow', true],
  ['John Harlow', 'John P. Harlow', true],
  ['J. P. Harlow', 'John Harlow', true],
  ['JP Harlow', 'J.P. Harlow', true],
  ['Harlow', 'John Harlow', true],
  ['Rob Tennick', 'Robert Tennick', true],
  ['Bob Tennick', 'Robert Tennick', true],
  ['Liz Marrow', 'Elizabeth Marrow', true],
  ['Bill Ashdown', 'William Ashdown', true],
  ['Kim Dae-sung', 'Kim Dae Sung', true],
  ['Kim Daesung', 'Kim Dae-sung', true],
  ['Lee Han Seok', 'Lee Han-seok', true],
  ['Sergei Volkonin', 'Sergey Volkonin', true],
  ['Dmitry Orlenko', 'Dmitriy Orlenko', true],
  ['Oleksandr Bilyk', 'Olexandr Bilyk', true],
  ['Jürgen Müllner', 'Juergen Muellner', true],
  ['Søren Aagaard', 'Soren Aagaard', true],
  ['Abdul Rahman Sediqi', 'Abdulrahman Sediqi', true],
  ['Abd al-Aziz Harbi', 'Abdulaziz al-Harbi', true],
  ['Khaled Mansour', 'Khalid Mansur', true],
  ['Hussein Tariq', 'Hussain Tarek', true],
  ['Tomas Reyl Jr.', 'Tomas Reyl', true],
  ['Anna Maria Costello', 'Anna Costello', true],
  ['Ludwig van Merten', 'Ludwig Van Merten', true],
  ['Gaddafi', 'Qaddafi', true],
  ['Chris Dunmore', 'Christopher Dunmore', true],
  ['Brian Cole', 'Bryant Cole', false],
  ['Brian Cole', 'Bryan Coles', false],
  ['Ada Bell', 'Anna Bell', false],
  ['Ada Bell', 'Ada Bellamy', false],
  ['John Harlow', 'Jane Harlow', false],
  ['John Harlow', 'John Barlow', false],
  ['J. Harlow', 'Mary Harlow', false],
  ['Marta Keane', 'Martin Keane', false],
  ['Daniel Roy', 'Danielle Roy', false],
  ['Paul Stern', 'Paula Stern', false],
  ['Kim Dae-sung', 'Kim Min-jun', false],
  ['Lee Han Seok', 'Park Han Seok', false],
  ['Mohammed Yunusi', 'Mahmoud Yunusi', false],
  ['Ivo Brandt', 'Ivo Brandal', false],
  ['Lena Oduya', 'Lena Okoye', false],
  ['Robert Tennick', 'Roberta Tennick', false],
  ['Hassan Karimi', 'Hussein Karimi', false],
  ['Ali Reza', 'Reza Pahlan', false],
  ['Christine Dunmore', 'Christopher Dunmore', false],
  ['Peter Marsh', 'Petra Marsh', false],
];

const BODIES: readonly (readonly [string, string, boolean])[] = [
  ['Ministry of Defence', 'Defense Ministry', true],
  ['the Ministry of Defence', 'Ministry of Defence', true],
  ['Harbour Rescue Authority', 'HRA', true],
  ['Harbour Rescue Authority', 'H.R.A.', true],
  ['Bureau of Inland Fisheries', 'BIF', true],
  ['Kestrel Foods', 'Kestrel Foods Inc.', true],
  ['Kestrel Foods Group', 'Kestrel Foods', true],
  ['Kestrel', 'Kestrel Foods', true],
  ['Department of Health', 'Health Department', true],
  ['Marrow Valley Centre for Seismology', 'Marrow Valley Center for Seismology', true],
  ['World Shipping Organisation', 'World Shipping Organization', true],
  ['Port Orla Police Department', 'Port Orla Police', true],
  ['University of Tarnby', 'Tarnby University', true],
  ['A&B Motors', 'A & B Motors', true],
  ['National Union of Miners', 'NUM', true],
  ['St. Olave’s Hospital', 'St Olave’s Hospital', true],
  ['Supreme Court of Brunsund', 'Brunsund Supreme Court', true],
  ['Northern Rail Corporation', 'Northern Rail Corp.', true],
  ['Doctors for Peace', 'Doctors For Peace', true],
  ['Ministry of Defence', 'Ministry of Finance', false],
  ['Kestrel Foods', 'Kestrel Motors', false],
  ['Harbour Rescue Authority', 'Harbour Port Authority', false],
  ['University of Tarnby', 'University of Halm', false],
  ['Department of Health', 'Department of Heat', false],
  ['Northern Rail', 'Southern Rail', false],
  ['Bureau of Inland Fisheries', 'BBC', false],
  ['Halm Hospital', 'Halm Police', false],
  ['First Bank', 'Second Bank', false],
  ['Democratic Front', 'Democratic Party', false],
];

const PLACES: readonly (readonly [string, string, boolean])[] = [
  ['Mazar-i-Sharif', 'Mazar-e-Sharif', true],
  ['Mazar-i-Sharif', 'Mazar i Sharif', true],
  ['Kyiv', 'Kiev', true],
  ['U.S.', 'United States', true],
  ['US', 'America', true],
  ['Britain', 'United Kingdom', true],
  ['Holland', 'Netherlands', true],
  ['Czechia', 'Czech Republic', true],
  ['Myanmar', 'Burma', true],
  ['São Paulo', 'Sao Paulo', true],
  ['Zürich', 'Zurich', true],
  ['Saint Petersburg', 'St. Petersburg', true],
  ['Mount Halvard', 'Mt. Halvard', true],
  ['Deh Nau', 'Deh-Nau', true],
  ['Ivory Coast', "Côte d'Ivoire", true],
  ['Al-Harra', 'Harra', true],
  ['Elm Bay', 'Oak Bay', false],
  ['North Korea', 'South Korea', false],
  ['Iran', 'Iraq', false],
  ['Austria', 'Australia', false],
  ['Niger', 'Nigeria', false],
  ['Lyon', 'Lille', false],
  ['Paris', 'France', false],
  ['Seoul', 'South Korea', false],
  ['Slovakia', 'Slovenia', false],
  ['West Halm', 'East Halm', false],
  ['Mali', 'Malawi', false],
];

/** A text, the first and the last of two names in it, and whether they are one. */
const WITHIN: readonly (readonly [string, string, string, boolean])[] = [
  ['Ada Bell left the hall. Later Bell came back.', 'Ada Bell', 'Bell', true],
  ['Ada Bell left. Mayor Bell came back later.', 'Ada Bell', 'Bell', true],
  ['Lee Han Seok spoke on Monday. President Lee called for calm.', 'Lee Han Seok', 'Lee', true],
  ['The ships met Kim Dae-sung at sea. Mr Kim thanked them.', 'Kim Dae-sung', 'Kim', true],
  ['Xi Wenjun flew home. Reporters asked Xi about the trade deal.', 'Xi Wenjun', 'Xi', true],
  ['Dr. Yousef al-Harin of Marrow University spoke. Al-Harin warned of floods.', 'Yousef al-Harin', 'Al-Harin', true],
  ['Ludwig van Merten painted it. Van Merten died in 1931.', 'Ludwig van Merten', 'Van Merten', true],
  ['Robert Tennick was driving. Friends of Bob Tennick wept.', 'Robert Tennick', 'Bob Tennick', true],
  ['Anna Maria Costello won. Supporters carried Anna Costello home.', 'Anna Maria Costello', 'Anna Costello', true],
  ['A. Bell signed it. The letter by Ada Bell was short.', 'A. Bell', 'Ada Bell', true],
  ['The Harbour Rescue Authority (HRA) came. The HRA left.', 'Harbour Rescue Authority', 'HRA', true],
  ['The Bureau of Inland Fisheries counted them. BIF boats stayed out.', 'Bureau of Inland Fisheries', 'BIF', true],
  ['Kestrel Foods Group closed. Kestrel lost money.', 'Kestrel Foods Group', 'Kestrel', true],
  ['They sued Kestrel Foods Inc. in May. Kestrel Foods did not answer.', 'Kestrel Foods Inc.', 'Kestrel Foods', true],
  [
    'The Ministry of Defence denied it. The Defence Ministry later agreed.',
    'Ministry of Defence',
    'Defence Ministry',
    true,
  ],
  ['They live in the United States. In the U.S. it is cold.', 'United States', 'U.S.', true],
  ['The wave hit Mazar-i-Sharif. Nobody in Mazar-e-Sharif slept.', 'Mazar-i-Sharif', 'Mazar-e-Sharif', true],
  ['Hurricane Alma came ashore. The winds of Alma tore roofs off.', 'Hurricane Alma', 'Alma', true],
  [
    'The Battle of Orrin lasted a day. After the Battle of Orrin the king fled.',
    'Battle of Orrin',
    'Battle of Orrin',
    true,
  ],
  ['José Ibáñez scored. Fans of Jose Ibanez sang.', 'José Ibáñez', 'Jose Ibanez', true],
  ['Senator Rosa Marin voted no. Marin, 61, gave no reason.', 'Rosa Marin', 'Marin', true],
  ['Ada Bell met Rosa Bell. Bell said nothing.', 'Ada Bell', 'Bell', false],
  ['Ada Bell met Rosa Bell at noon.', 'Ada Bell', 'Rosa Bell', false],
  ['Brian Cole met Bryant Cole at noon.', 'Brian Cole', 'Bryant Cole', false],
  ['Ada Bell and Anna Bell are sisters.', 'Ada Bell', 'Anna Bell', false],
  ['Lee Han Seok met Lee Min Jun at noon.', 'Lee Han Seok', 'Lee Min Jun', false],
  ['Kestrel Foods sued Kestrel Motors.', 'Kestrel Foods', 'Kestrel Motors', false],
  ['The Ministry of Defence wrote to the Ministry of Finance.', 'Ministry of Defence', 'Ministry of Finance', false],
  ['Ada Bell lives in Halm. Ivo Brandt lives in Tarnby.', 'Halm', 'Tarnby', false],
  ['Ada Bell spoke. Ivo Brandt listened.', 'Ada Bell', 'Ivo Brandt', false],
  ['Police in North Korea and South Korea talked.', 'North Korea', 'South Korea', false],
  ['Troops crossed the Orrin River near Orrin Castle.', 'Orrin River', 'Orrin Castle', false],
  ['John Harlow hired Jane Harlow.', 'John Harlow', 'Jane Harlow', false],
  ['Paris Hallam flew to Paris.', 'Paris Hallam', 'Paris', false],
];

interface Judged {
  readonly pair: string;
  readonly same: boolean;
  readonly found: boolean;
}

function acrossArticles(pairs: typeof PERSONS, compare: (a: string, b: string) => string): Judged[] {
  return pairs.map(([a, b, same]) => ({ pair: `${a} / ${b}`, same, found: compare(a, b) === 'same' }));
}

function party(name: string): { kind: 'party'; name: string; role: null } {
  return { kind: 'party', name, role: null };
}

function withinOne([text, a, b, same]: (typeof WITHIN)[number]): Judged {
  const spans = cutSentences(text, [{ start: 0, end: text.length }]);
  const names = findNames(spans.map((span) => analyseSentence(text, span)));
  const [first, last] = [names.find(({ value }) => value.name === a), names.findLast(({ value }) => value.name === b)];
  return { pair: `${a} / ${b} in “${text}”`, same, found: first !== undefined && first.key === last?.key };
}

const JUDGED: readonly Judged[] = [
  ...acrossArticles(PERSONS, (a, b) => compareParties(party(a), party(b)).kind),
  ...acrossArticles(BODIES, (a, b) => compareParties(party(a), party(b)).kind),
  ...acrossArticles(PLACES, (a, b) => comparePlaces({ kind: 'place', name: a }, { kind: 'place', name: b }).kind),
  ...WITHIN.map(withinOne),
];

describe('names that are one and names that are not', () => {
  it('joins no two that differ', () => {
    expect(JUDGED.filter(({ same, found }) => found && !same).map(({ pair }) => pair)).toEqual([]);
  });

  it('joins those that are one, but for a first letter that transliterations change', () => {
    expect(JUDGED.filter(({ same, found }) => same && !found).map(({ pair }) => pair)).toEqual(['Gaddafi / Qaddafi']);
  });
});
