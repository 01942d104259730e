import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readRules, sayProblem } from './readRules.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/alerts.schema.json', import.meta.url), 'utf8')) as object;
const passes = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const problems = (file: unknown) => readRules(JSON.stringify(file)).problems.map(sayProblem);
const withRule = (rule: object) => ({ rules: [{ name: 'Ferry', when: { newStory: true }, ...rule }] });

describe('readRules', () => {
  it('reads a rule with everything', () => {
    const when = {
      words: { all: ['ferry', 'Maren Island'], any: ['reef'] },
      outlets: ['Harbour Post', 'kvall24.example'],
      ...{ conflict: 'firm', changedFact: true, secondOrigin: true, newStory: false, articles: 5 },
    };
    const then = { feed: false, command: ['notify', '--urgent'], webhook: 'https://desk.example/hook?key=1' };
    const file = { $schema: 'alerts.schema.json', rules: [{ name: 'Ferry', when, then }] };
    expect(readRules(JSON.stringify(file))).toEqual({ rules: [{ name: 'Ferry', when, to: then }], problems: [] });
    expect(passes(file)).toBe(true);
  });

  it('takes the example of docs/alerts.md', () => {
    const page = readFileSync(new URL('../../docs/alerts.md', import.meta.url), 'utf8');
    const example = /```json\n([^]*?)```/u.exec(page)?.[1] ?? '';
    expect(readRules(example)).toMatchObject({ rules: [{}, {}, {}], problems: [] });
    expect(passes(JSON.parse(example))).toBe(true);
  });

  it('sends to the feed files where nothing else is said', () => {
    expect(readRules(`\uFEFF${JSON.stringify(withRule({}))}`).rules[0]?.to).toEqual({
      feed: true,
      command: null,
      webhook: null,
    });
  });

  it.each([
    [
      withRule({ when: { articles: 'five' } }),
      'Rule “Ferry”, when.articles: must be a whole number from 2 to 10000, and is "five".',
    ],
    [
      withRule({ when: { articles: 1 } }),
      'Rule “Ferry”, when.articles: must be a whole number from 2 to 10000, and is 1.',
    ],
    [withRule({ when: { conflict: true } }), 'Rule “Ferry”, when.conflict: must be “new” or “firm”, and is true.'],
    [
      withRule({ when: { words: ['ferry'] } }),
      'Rule “Ferry”, when.words: must be an object ({…}) with some of “all”, “any”, and is a list of 1.',
    ],
    [
      withRule({ when: { words: {} } }),
      'Rule “Ferry”, when.words: must hold “all”, “any” or both, each a list of words or phrases.',
    ],
    [
      withRule({ when: { words: { any: [] } } }),
      'Rule “Ferry”, when.words.any: must be a list ([…]) of 1 to 100 words or phrases, and is an empty list.',
    ],
    [withRule({ when: { newStory: 'yes' } }), 'Rule “Ferry”, when.newStory: must be true or false, and is "yes".'],
    [
      withRule({ when: {} }),
      'Rule “Ferry”, when: must ask for something: give one or more of words, outlets, conflict, changedFact, secondOrigin, newStory, articles.',
    ],
    [
      withRule({ then: { feed: false } }),
      'Rule “Ferry”, then: must leave somewhere for alerts to go: “feed”, “command” or “webhook”.',
    ],
    [
      withRule({ then: { command: 'notify --urgent' } }),
      'Rule “Ferry”, then.command: must be a list ([…]) of 1 to 50 texts: the program, then its arguments, and is "notify --urgent".',
    ],
    [
      withRule({ then: { webhook: 7 } }),
      'Rule “Ferry”, then.webhook: must be an http or https address without user name and password, at most 4096 characters, and is 7.',
    ],
    [
      withRule({ then: { mail: 'a' } }),
      'Rule “Ferry”, then.mail: is not a field; allowed are “feed”, “command”, “webhook”.',
    ],
    [{ rules: [{ when: { newStory: true } }] }, 'Rule 1, name: must be a text of 1 to 100 characters, and is missing.'],
    [{ rules: [7] }, 'Rule 1: must be an object ({…}) with some of “name”, “when”, “then”, and is 7.'],
    [
      { rules: [{ name: 'Ferry' }] },
      'Rule “Ferry”, when: must be an object ({…}) with some of “words”, “outlets”, “conflict”, “changedFact”, “secondOrigin”, “newStory”, “articles”, and is missing.',
    ],
    [{ rules: {} }, 'rules: must be a list ([…]) of at most 200 rules, and is an object.'],
    [[], 'must be an object ({…}) with some of “rules”, “$schema”, and is an empty list.'],
  ])('says of %j what is wrong, as the schema does', (file, says) => {
    expect(problems(file)).toEqual([says]);
    expect(passes(file)).toBe(false);
  });

  it('says what only a look at the words shows', () => {
    expect(problems(withRule({ when: { words: { all: ['ferry', '…'] } } }))[0]).toMatch(
      /when\.words\.all\[1\]: must be one of/u,
    );
    expect(problems({ rules: [...withRule({}).rules, ...withRule({}).rules] })).toEqual([
      'Rule “Ferry”, name: is the name of two rules; each needs its own.',
    ]);
    expect(problems(withRule({ then: { webhook: 'file:///etc/passwd' } }))[0]).toContain('then.webhook');
  });

  it('tells no secret of a webhook', () => {
    expect(problems(withRule({ then: { webhook: 'https://ada:hush@desk.example/' } }))[0]).not.toContain('hush');
  });

  it('says where a file is no JSON', () => {
    expect(readRules('{"rules": [').problems.map(sayProblem)[0]).toMatch(/^It is not JSON: /u);
  });

  it('tells every problem of a file at once', () => {
    expect(
      problems({
        rules: [
          { name: 'a', when: { conflict: 1, articles: 0 } },
          { name: 'b', when: { newStory: true, x: 1 } },
        ],
      }),
    ).toHaveLength(3);
  });
});
