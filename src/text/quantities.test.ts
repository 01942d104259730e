import { describe, expect, it } from 'vitest';
import { analyseSentence } from './analyse.ts';
import { findQuantities, type FoundQuantity } from './quantities.ts';

function quantitiesIn(text: string): readonly FoundQuantity[] {
  return findQuantities(analyseSentence(text, { start: 0, end: text.length }));
}

/** "at-least 2 [unit] (counts)"; open ends are written as "-". */
function shortly({ value }: FoundQuantity): string {
  const end = (number: number | null): string => (number === null ? '-' : String(Number(number.toPrecision(6))));
  const figure = value.low === value.high ? end(value.low) : `${end(value.low)}..${end(value.high)}`;
  return [value.bound, figure, value.unit, value.counts === '' ? null : `(${value.counts})`]
    .filter((part) => part !== null)
    .join(' ');
}

const CASES: readonly (readonly [string, string])[] = [
  // What is counted, and the state it is in.
  ['A gunman wounded three guards.', '3 (guard hurt)'],
  ['He was hit by one of the nine arrows fired.', '9 (arrow fired)'],
  ['Three away games were lost.', '3 (game lost)'],
  ['The visitor numbers fell to 300.', '300 (visitor)'],
  ['Nine out of 14 bakers agreed.', '9 (baker); 14 (baker)'],
  ['Two poachers were shot dead.', '2 (poacher killed)'],
  ['The line cancelled 40 sailings and delayed a further 15.', '40 (sailing cancelled); 15 (sailing delayed)'],
  ['Six were hurt and one is missing.', '6 (people hurt); 1 (people missing)'],
  // Names and titles count nothing.
  ['Ferry 12 to the island will not run.', ''],
  ['Trams on Lines 2 and 5 stood still, among them the 41.', ''],
  ['He starred in “Forty Candles” and wrote of a Man with a Thousand Coats.', ''],
  ['The storm, a category 4, went over ground zero.', ''],
  // The unit or noun is left out.
  ['The wait is 61 weeks, up from 34.', '36892800 s; 20563200 s'],
  ['It asks a toll of 18 euros for cars and 65 for lorries.', '18 EUR; 65 EUR'],
  ['The party took 54.2 percent to the 43.1 of its rival.', '54.2 %; 43.1 %'],
  ['It made £4.1m in May and lost 2m in June.', '4100000 GBP; 2000000 GBP'],
  ['Speeds of 100 kilometres (62 miles) an hour were seen.', '100 km/h; 99.7793 km/h'],
  // Scales apart from their figure, two ends with a unit each, and basis points.
  ['It sold 201 bn pins for $ 4.5 m.', '201000000000 (pin sold); 4500000 USD'],
  ['The gap is £12m-£15m.', 'between 12000000..15000000 GBP'],
  ['Yields rose 6 basis points.', '0.06 pp'],
  ['Sales were a fifth more than in May.', '20 %'],
  ['The clerk was jailed over £2m theft.', '2000000 GBP (theft)'],
  [
    'The ban is for over-65s and for people younger than ten.',
    'more-than 65..- (year old); less-than -..10 (year old)',
  ],
  ['At least two people have died in the fire.', 'at-least 2..- (people killed)'],
  ['The landslide killed seven farmers and injured 19.', '7 (farmer killed); 19 (people hurt)'],
  ['Twelve passengers, including three children, were hurt on the pier.', '12 (passenger hurt); 3 (child)'],
  ['More than 60 injured walkers were brought down.', 'more-than 60..- (walker hurt)'],
  ['The crash left 12 dead and 30 injured.', '12 (people killed); 30 (people hurt)'],
  ['The death toll rose to six.', '6 (people killed)'],
  ['The number of injured reached 45.', '45 (people hurt)'],
  ['There were 14 deaths in the valley.', '14 (people killed)'],
  ['Up to 32 villagers are missing.', 'at-most -..32 (villager missing)'],
  ['Guards fired about 25 shots at the van.', 'about 25 (shot fired)'],
  ['About 25 shots were fired at the van.', 'about 25 (shot fired)'],
  ['He was struck nine times by hailstones.', '9 (time struck)'],
  ['Police arrested 15 protesters.', '15 (protester arrested)'],
  ['More than 1,000 homes were destroyed.', 'more-than 1000..- (home destroyed)'],
  ['She faces two counts of arson.', '2 (arson count)'],
  ['Six of them were children.', '6 (child)'],
  ['Hundreds of people gathered.', 'vague 100..2000 (people)'],
  ['Between 90 and 120 walkers set out.', 'between 90..120 (walker)'],
  ['It is a nine-member council.', '9 (member)'],
  ['One man was killed and two others wounded.', '1 (man killed); 2 (people hurt)'],
  ['Dozens of sheep drowned.', 'vague 20..200 (sheep drowned)'],
  ['The town has a population of 8,400.', '8400 (population)'],
  // Parts and wholes: what is told of a part is not told of the whole.
  ['Four of the seven lamps were stolen.', '4 (lamp stolen); 7 (lamp)'],
  ['All but two of the 30 walkers were rescued.', '28 (walker rescued); 30 (walker)'],
  ['None of the 12 boats was damaged.', '0 (boat damaged); 12 (boat)'],
  ['One in five bakers has a cat.', '20 % (baker)'],
  ['Nine out of 10 lamps failed.', '90 % (lamp)'],
  ['Rents rose by a third.', '33.3333 %'],
  // What stands before the number, and verbs that tell nothing of their subject.
  ['Thefts fell to 420.', '420 (theft)'],
  ['Six sailors took the boat.', '6 (sailor)'],
  ['The blast killed the cook and two waiters.', '2 (waiter killed)'],
  // Ages without "year old".
  ['Her brother, 9, met a man of 80.', '9 (year old); 80 (year old)'],
  ['The mayor, who is 66, met children under 12.', '66 (year old); less-than -..12 (year old)'],
  // Measures of more than one part, and below zero.
  ['It took an hour and 20 minutes.', '4800 s'],
  ['It was -12C and then minus 20 degrees Celsius.', '-12 °C; -20 °C'],
  ['They sold 3m tonnes of rye to 2m people.', '3000000000 kg (rye); 2000000 (people)'],
  ['Rovers thrashed United 5-1.', '1..5 score'],
  // Bounds.
  ['Nearly 400 lamps went out.', 'about 400 (lamp)'],
  ['No more than 30 boats came.', 'at-most -..30 (boat)'],
  ['No fewer than 30 boats came.', 'at-least 30..- (boat)'],
  ['Fewer than 30 boats came.', 'less-than -..30 (boat)'],
  ['As many as 90 boats came.', 'at-most -..90 (boat)'],
  ['Some 90 boats came.', 'about 90 (boat)'],
  ['An estimated 90 boats came.', 'about 90 (boat)'],
  ['They counted 50 boats or more.', 'at-least 50..- (boat)'],
  ['Well over 200 boats came.', 'more-than 200..- (boat)'],
  // Measures in canonical units.
  ['The 12-kilometre-long wall is three metres high.', '12000 m (long); 3 m (high)'],
  ['It drifted 20 nautical miles.', '37040 m'],
  ['Winds of 80 mph were met at 900 feet.', '128.748 km/h; 274.32 m'],
  ['The boat made 14 knots.', '25.928 km/h'],
  ['It carried 300 tonnes of rice.', '300000 kg (rice)'],
  ['They lost 40 gallons of paint.', '151.416 l (paint)'],
  ['The fire burned 50 acres of heath.', '202343 m² (heath)'],
  ['It was 41 degrees Fahrenheit and later 12°C.', '5 °C; 12 °C'],
  ['Turnout was 41 per cent, or 41.5%.', '41 %; 41.5 %'],
  ['Two-thirds of voters stayed at home.', '66.6667 % (voter)'],
  ['Half of the fleet was lost.', '50 % (fleet)'],
  ['It took half an hour and then ten and a half hours.', '1800 s; 37800 s'],
  ['She has lived there for about 15 years.', 'about 473364000 s'],
  ['A 20-30 mile stretch is closed.', 'between 32186.9..48280.3 m (stretch)'],
  // Money.
  ['They stole £1.4m and $3.5 million.', '1400000 GBP; 3500000 USD'],
  ['The bill came to 7m euros, US$5bn or C$12.', '7000000 EUR; 5000000000 USD; 12 CAD'],
  ['It cost two million euros and 40 cents.', '2000000 EUR; 0.4 USD'],
  ['A fine of 300 rupees was paid.', '300 INR'],
  ['The $2 million bridge opened.', '2000000 USD (bridge)'],
  // Ages.
  [
    'Ada Bell, 52, and Ivo Brandt (39) met a 15-year-old boy aged 12.',
    '52 (year old); 39 (year old); 15 (year old); 12 (year old)',
  ],
  ['The 6-month-old baby slept.', '0.5 (year old)'],
  ['He died at the age of 81.', '81 (year old)'],
  // Results.
  ['Rovers beat United 3-1 in the final.', '1..3 score'],
  ['The court ruled 7-2 against her.', '2..7 score'],
  // What counts nothing.
  ['On 3 May 2016 at 6:10 p.m. they left.', ''],
  ['The 1920s and 1921-24 were dry.', ''],
  ['A Boeing 737 of the Group of Seven stood at Gate 12 on Route 66.', ''],
  ['The shop is at 45 Harbour Street, near the 12000 block of Elm Road.', ''],
  ['Call 555-1234 or 02079460000.', ''],
  ['One of the men said no one was there.', ''],
  ['The first and the 21st lamp broke.', ''],
  ['It is a two-way, three-pronged plan.', ''],
  ['They drove a 4x4 with 5G.', ''],
  ['Room 101 and page 7 were empty.', ''],
  ['It is open 24/7.', ''],
  ['Three days ago she left.', ''],
  // Several things of one verb, and things told again without their noun.
  [
    'At least 90 sheep, 20 goats and 3 horses died.',
    'at-least 90..- (sheep killed); 20 (goat killed); 3 (horse killed)',
  ],
  ['The gale damaged 14 barns and destroyed nine.', '14 (barn damaged); 9 (barn destroyed)'],
  ['It was carried by 77 votes to 70.', '77 (vote); 70 (vote)'],
  // Results told in words.
  ['The council voted 17 to 12 against it.', '12..17 score'],
  ['They won 3-nil.', '0..3 score'],
  // Ranges and changes.
  ['It took between 90 minutes and five hours.', 'between 5400..18000 s'],
  ['It will cost between 1 and 1.5 million euros.', 'between 1000000..1500000 EUR'],
  ['The rent rose from 780 to 910 euros.', '780 EUR; 910 EUR'],
  ['The herd fell by 1,200 to 64,000.', '1200; 64000 (herd)'],
  ['He walked over three years and over 40 hills.', '94672800 s; more-than 40..- (hill)'],
  // Figures that number, and words joined to figures.
  ['Line 3 trams stop at Gate 9.', ''],
  ['It has a 1,200-bottle cellar.', '1200 (bottle)'],
  // Measures in parts.
  ['He is 6 ft 8 in tall.', '2.032 m (tall)'],
  ['She won by seven hundredths of a second.', '0.07 s'],
  ['She ran it in 2 hours 21 minutes 7 seconds.', '8467 s'],
  // Ages.
  ['Widowed at 26, she kept the mill.', '26 (year old)'],
  ['Her two sons, 9 and 12, were there.', '2 (son); 9 (year old); 12 (year old)'],
];

describe('findQuantities', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(quantitiesIn(text).map(shortly).join('; ')).toBe(expected);
  });

  it('spans the bound words, and names them as a hedge', () => {
    const text = 'They say that at least 40 boats sank.';
    const [found] = quantitiesIn(text);
    expect(text.slice(found!.span.start, found!.span.end)).toBe('at least 40');
    expect(found!.hedges.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['bound', 'at least'],
    ]);
    expect(text.slice(found!.countsSpan!.start, found!.countsSpan!.end)).toBe('boats');
  });

  it('gives offsets into the whole text', () => {
    const text = 'Rain fell. Nine boats sank.';
    const [found] = findQuantities(analyseSentence(text, { start: 11, end: text.length }));
    expect(text.slice(found!.span.start, found!.span.end)).toBe('Nine');
  });

  it('marks approximate and vague figures as rounded, bare ones not', () => {
    expect(
      quantitiesIn('About 40 boats, dozens of rafts and 12 canoes sank.').map(({ value }) => value.rounded),
    ).toEqual([true, true, false]);
  });
});
