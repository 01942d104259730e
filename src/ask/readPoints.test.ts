import { describe, expect, it } from 'vitest';
import { readPoints } from './readPoints.ts';

const point = (gist: string) => ({ gist, relation: 'agree', versions: [{ article: 'A1', quote: `the ${gist}` }] });
const ONE = [point('reef')];
const JSON_ONE = JSON.stringify({ points: ONE });
const gists = (points: readonly unknown[] | null) => points?.map((one) => (one as { gist: string }).gist);

describe('readPoints', () => {
  it.each([
    ['JSON alone', JSON_ONE],
    ['white space and a byte order mark around it', `\uFEFF\n ${JSON_ONE}\n`],
    ['a code fence', `\`\`\`json\n${JSON_ONE}\n\`\`\``],
    ['text around it', `Here are the points [as asked]:\n${JSON_ONE}\nI hope {this} helps.`],
    ['thoughts before it', `<think>Is {"points":[]} right? No.</think>\n${JSON_ONE}`],
    ['thoughts whose beginning stood in the prompt', `Is {"points":[]} right? No.</think>${JSON_ONE}`],
    ['a bare list', JSON.stringify(ONE)],
    ['one bare point', JSON.stringify(ONE[0])],
    ['a wrapper around it', `{"result":${JSON_ONE}}`],
    ['commas too many', JSON_ONE.replace(']}', '],}').replace('}]}', '},],}')],
    ['other quote marks', JSON_ONE.replaceAll('"', "'")],
    ['names without quote marks', JSON_ONE.replace('"points"', 'points').replace('"gist"', 'gist')],
    ['a comment', JSON_ONE.replace('{"points":', '{"points": /* as asked */ ')],
    ['a lost bracket at its end', JSON_ONE.slice(0, -1)],
  ])('reads %s', (_what, content) => {
    expect(readPoints(content, false)).toEqual(ONE);
  });

  it('takes what is whole of an answer that was cut off, wherever it was', () => {
    const points = [point('reef'), point('harbour [east]'), point('bell {ship’s}')];
    const whole = JSON.stringify({ points });
    for (let end = 0; end < whole.length; end++) {
      const found = gists(readPoints(whole.slice(0, end), true)) ?? [];
      expect(gists(points)!.slice(0, found.length)).toEqual(found);
    }
    expect(gists(readPoints(whole.slice(0, -30), true))).toEqual(['reef', 'harbour [east]']);
    expect(gists(readPoints(whole.slice(0, -2), true))).toHaveLength(3);
  });

  it('loses no more than the point in which a quote mark was forgotten', () => {
    const broken = `{"points":[${JSON.stringify(point('reef'))},{"gist":"bell,\n"relation":{{"agree",]"versions":[]},${JSON.stringify(point('harbour'))}]}`;
    expect(gists(readPoints(broken, false))).toContain('reef');
  });

  it.each([
    ['no text', ''],
    ['words alone', 'I am sorry, but I cannot help with that.'],
    ['thoughts without an end', `<think>Perhaps ${JSON_ONE}`],
    ['another object', '{"error":"no"}'],
    ['points that are no list', '{"points":"none"}'],
    ['a page', '<!doctype html><html><body>{{ message }}</body></html>'],
  ])('finds none in %s', (_what, content) => {
    expect(readPoints(content, false)).toBeNull();
  });

  it('takes an empty list for an answer', () => {
    expect(readPoints('{"points":[]}', false)).toEqual([]);
  });

  it.each([
    ['nested lists', '['.repeat(2_000_000)],
    ['nested lists of points', `{"points":${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['nested objects', '{"points":['.repeat(180_000)],
    ['a string without an end', `{"points":[{"gist":"${'\\"x '.repeat(900_000)}`],
    ['quote marks', `{"points":[${'"'.repeat(3_000_001)}`],
    ['openings', '{"points":'.repeat(300_000)],
  ])('ends soon with millions of %s', (_what, content) => {
    const started = performance.now();
    for (const cut of [false, true]) readPoints(content, cut);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('reads thousands of points', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => point(`mast ${at}`));
    expect(readPoints(JSON.stringify({ points: many }), false)).toHaveLength(20_000);
  });
});
