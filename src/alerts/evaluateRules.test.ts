import { describe, expect, it } from 'vitest';
import { evaluateRules } from './evaluateRules.ts';
import { alertRule, storyArticle, storyChange, storyConflict, storyNews, storySummary } from './newsForTests.ts';

const articlesOf = (count: number) =>
  storySummary({ articleIds: Array.from({ length: count }, (_, at) => `art-${at}`) });
const says = (...given: Parameters<typeof evaluateRules>) => evaluateRules(...given).map((alert) => alert.says);

describe('words and outlets', () => {
  const asks = (all: string[], any: string[], outlets: string[] = []) => [alertRule({ words: { all, any }, outlets })];

  it('tells once that a story matches, by one id', () => {
    const [first] = evaluateRules(asks(['ferry'], []), null, storySummary(), storyNews());
    const [again] = evaluateRules(
      asks(['ferry'], []),
      storySummary(),
      articlesOf(3),
      storyNews({ at: '2026-03-04T00:00:00.000Z' }),
    );
    expect(first).toMatchObject({ event: 'match', rule: 'Ferry', at: '2026-03-03T09:06:00.000Z' });
    expect(first?.says).toBe('Harbour Post reports what the rule asks for: “Ferry Solveig aground off Maren Island”.');
    expect(again?.id).toBe(first?.id);
  });

  it('looks for whole words, blind to case and accents', () => {
    const found = (word: string, headline: string) =>
      evaluateRules(asks([word], []), null, storySummary(), storyNews({ articles: [storyArticle({ headline })] }))
        .length;
    expect(found('art', 'Party starts at the Artesian well')).toBe(0);
    expect(found('ferry', 'Ferryman leaves')).toBe(0);
    expect(found('MALMO', 'Fire in Malmö')).toBe(1);
    expect(found('Łódź', 'LODZ votes')).toBe(1);
    expect(found('strasse', 'Unfall auf der Straße')).toBe(1);
    expect(found('ferry', 'The fer\u00adry’s crew')).toBe(1);
  });

  it('finds phrases in order, over line breaks, and never from headline into text', () => {
    const found = (phrase: string, text: string) =>
      evaluateRules(
        asks([], [phrase]),
        null,
        storySummary(),
        storyNews({ articles: [storyArticle({ headline: 'Fire', text })] }),
      ).length;
    expect(found('harbour fire', 'The harbour\nfire is out.')).toBe(1);
    expect(found('harbour fire', 'The fire in the harbour is out.')).toBe(0);
    expect(found('fire harbour', 'harbour master')).toBe(0);
  });

  it('wants all words of “all” and one of “any” in one article of a named outlet', () => {
    const other = storyArticle({
      outlet: { name: 'Kvall 24', domain: 'kvall24.example' },
      headline: 'Reef damaged',
      text: '',
    });
    const news = storyNews({ articles: [storyArticle(), other] });
    const found = (all: string[], any: string[], outlets: string[]) =>
      says(asks(all, any, outlets), null, storySummary(), news).length;
    expect(found(['ferry', 'coastguard'], ['reef', 'board'], [])).toBe(1);
    expect(found(['ferry', 'reef'], [], [])).toBe(0);
    expect(found(['ferry'], [], ['www.Harbour-Post.example'])).toBe(1);
    expect(found(['ferry'], [], ['KVALL 24'])).toBe(0);
    expect(found([], ['reef'], ['kvall 24'])).toBe(1);
    expect(found([], ['reef'], ['post.example'])).toBe(0);
  });
});

describe('events', () => {
  it('tells a new story, and no story that was there', () => {
    const rules = [alertRule({ newStory: true })];
    expect(says(rules, null, storySummary(), storyNews({ isNew: true }))).toEqual([
      'A new story, reported by Harbour Post: “Ferry Solveig aground off Maren Island”.',
    ]);
    expect(says(rules, null, storySummary(), storyNews())).toEqual([]);
  });

  it('tells when a number of articles is reached, not while it grows on', () => {
    const rules = [alertRule({ articles: 3 })];
    expect(says(rules, articlesOf(2), articlesOf(4), storyNews())).toEqual([
      'The story “Ferry Solveig aground off Maren Island” has reached 3 articles: it has 4 now, from 1 outlet.',
    ]);
    expect(says(rules, articlesOf(4), articlesOf(5), storyNews())).toEqual([]);
  });

  it('tells a second independent origin, and not a third', () => {
    const origins = [{ id: 'ori-1', name: 'Nordwire', kind: 'agency' }];
    const rules = [alertRule({ secondOrigin: true })];
    const after = storySummary({ independentOrigins: 2, origins });
    expect(says(rules, storySummary(), after, storyNews())).toEqual([
      'A second independent origin stands behind the story “Ferry Solveig aground off Maren Island” (2 now; origins known: Nordwire).',
    ]);
    expect(says(rules, after, storySummary({ independentOrigins: 3 }), storyNews())).toEqual([]);
  });

  it('tells facts that changed, with the exact words of both states', () => {
    const [alert] = evaluateRules(
      [alertRule({ changedFact: true })],
      storySummary(),
      storySummary(),
      storyNews({
        changes: [
          storyChange([
            ['214 people', '231 people'],
            ['Tuesday', null],
          ]),
        ],
      }),
    );
    expect(alert?.says).toBe(
      'Harbour Post changed 2 facts without a correction notice: “214 people” became “231 people”; “Tuesday” is gone.',
    );
    expect(alert?.words.map(({ as, words }) => [as, words])).toEqual([
      ['before', '214 people'],
      ['after', '231 people'],
      ['before', 'Tuesday'],
    ]);
  });

  it('tells of the named outlets only what they changed themselves', () => {
    const rules = [alertRule({ changedFact: true, outlets: ['Kvall 24'] })];
    const kvall = storyArticle({ id: 'art-9', outlet: { name: 'Kvall 24', domain: null } });
    const changes = [storyChange([['214', '231']])];
    expect(says(rules, null, storySummary(), storyNews({ articles: [storyArticle(), kvall], changes }))).toEqual([]);
  });

  it('leaves out a state that changed no fact, only its wording', () => {
    const news = storyNews({ changes: [storyChange([])] });
    expect(says([alertRule({ changedFact: true })], null, storySummary(), news)).toEqual([]);
  });
});

describe('conflicts', () => {
  const told = (mode: 'new' | 'firm', of: Parameters<typeof storyNews>[0]) =>
    says([alertRule({ conflict: mode })], storySummary(), storySummary(), storyNews(of));
  const aboard = storyConflict(['214 people'], ['231 people']);

  it('tells a conflict with the words of each side and who gives them', () => {
    expect(told('new', { conflicts: [aboard] })).toEqual([
      'Reports conflict on “How many people were on board?”: “214 people” (Harbour Post) against “231 people” (Kvall 24).',
    ]);
  });

  it('knows a conflict again when further wordings joined it, in any order', () => {
    const grown = storyConflict(['231 aboard', '231 people'], ['214 people', '214']);
    expect(told('new', { conflicts: [grown], knownConflicts: [aboard] })).toEqual([]);
  });

  it('tells one that shares a single side with a known one', () => {
    expect(told('new', { conflicts: [storyConflict(['214 people'], ['250'])], knownConflicts: [aboard] })).toHaveLength(
      1,
    );
  });

  it('tells a possible one only where any is asked for, and again when it becomes firm', () => {
    const possible = storyConflict(['214 people'], ['231 people'], { certainty: 'possible' });
    expect(told('new', { conflicts: [possible] })[0]).toContain('Reports may conflict');
    expect(told('firm', { conflicts: [possible] })).toEqual([]);
    expect(told('firm', { conflicts: [aboard], knownConflicts: [possible] })).toHaveLength(1);
    expect(told('new', { conflicts: [aboard], knownConflicts: [possible] })).toEqual([]);
  });
});

describe('hostile articles', () => {
  it('keeps sentences short and on one line, and takes linear time', () => {
    const headline = `Ferry\n${'a'.repeat(100_000)}\u0000<script>`;
    const news = storyNews({ isNew: true, articles: [storyArticle({ headline, text: 'ferry '.repeat(100_000) })] });
    const [alert] = evaluateRules(
      [alertRule({ newStory: true, words: { all: ['ferry'], any: [] } })],
      null,
      storySummary({ label: headline }),
      news,
    );
    expect(alert?.says).toMatch(/^A new story, reported by Harbour Post: “Ferry a+…”\.$/u);
    expect(alert!.says.length).toBeLessThan(300);
    expect(alert!.story.label.length).toBeLessThan(300);
  });

  it('never cuts a sign in two', () => {
    const [alert] = evaluateRules(
      [alertRule({ changedFact: true })],
      null,
      storySummary(),
      storyNews({ changes: [storyChange([['a' + '😀'.repeat(3000), 'b']])] }),
    );
    expect(alert?.says).not.toMatch(/\p{Surrogate}/u);
    expect(alert?.words[0]?.words).not.toMatch(/\p{Surrogate}/u);
  });
});
