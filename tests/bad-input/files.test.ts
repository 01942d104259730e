import { describe, expect, it } from 'vitest';
import { compareFilesOf, CRANE, CRANE_AGAIN, page } from './runCompare.ts';

const sound = { 'a.html': CRANE, 'b.html': CRANE_AGAIN };

/** The two sound inputs are compared whatever stands beside them. */
async function expectBeside(name: string, content: string | Uint8Array | null, warning: string): Promise<void> {
  const { code, report, err, warnings } = await compareFilesOf({
    'a.html': CRANE,
    [name]: content,
    'b.html': CRANE_AGAIN,
  });
  expect(warnings).toEqual([`${warning}: ${name}`]);
  expect(err).toMatch(new RegExp(`^warning ${warning}: .*${name}: \\S.*\\.\\n$`));
  expect(code).toBe(3);
  expect(report?.articles).toHaveLength(2);
  expect(report?.story.articleIds).toHaveLength(2);
}

describe('a file that is no article', () => {
  it('compares two sound inputs without a warning', async () => {
    const { code, err, warnings, report } = await compareFilesOf(sound);
    expect({ code, err, warnings }).toEqual({ code: 0, err: '', warnings: [] });
    expect(report?.findings.some(({ status }) => status !== 'one-outlet')).toBe(true);
  });

  it('names an empty file', () => expectBeside('empty.html', '', 'input-empty'));
  it('names a file of white space', () => expectBeside('blank.txt', ' \n\n\t \n', 'input-empty'));
  it('names a file that is not there', () => expectBeside('gone.html', null, 'input-not-found'));

  it('names a picture that poses as a page', () => {
    const png = Uint8Array.from(
      { length: 4000 },
      (_, i) => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a][i] ?? (i * 37) % 256,
    );
    return expectBeside('picture.html', png, 'input-binary');
  });

  it('names a page without an article', () => {
    const list = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Notice ${i}</a></li>`).join('');
    return expectBeside(
      'list.html',
      `<!doctype html><html><body><nav><ul>${list}</ul></nav></body></html>`,
      'input-no-article',
    );
  });

  it('makes no report, and says so, where nothing can be read', async () => {
    const { code, report, err } = await compareFilesOf({ 'empty.html': '', 'gone.html': null });
    expect({ code, report }).toEqual({ code: 1, report: null });
    expect(err).toContain('warning input-empty: ');
    expect(err).toContain('warning input-not-found: ');
    expect(err).toContain('error nothing-read: ');
  });
});

describe('a page that is too much', () => {
  it('reads the first part of a page of 50 MB and goes on', async () => {
    const filler = '<p>The tide came in and the tide went out again along the empty shore.</p>\n';
    const huge = page('Big Sheet', [
      'A crane fell across the quay at Ulvik on Tuesday.',
      filler.repeat(50_000_000 / filler.length),
    ]);
    const { report, warnings } = await compareFilesOf({ ...sound, 'huge.html': huge });
    expect(warnings.some((warning) => /^(input-too-large|page-simplified): huge\.html$/.test(warning))).toBe(true);
    expect(report?.articles.length).toBeGreaterThanOrEqual(2);
  }, 120_000);

  it('reads a page nested ten thousand deep', async () => {
    const deep = CRANE_AGAIN.replaceAll('Fjord Gazette', 'Deep Post')
      .replace('<article>', '<div>'.repeat(10_000))
      .replace('</article>', '</div>'.repeat(10_000));
    const { warnings, report } = await compareFilesOf({ ...sound, 'deep.html': deep });
    expect(warnings).toContain('page-simplified: deep.html');
    expect(report?.articles.some(({ text }) => text.includes('It bent like a straw'))).toBe(true);
    expect(report?.outlets.map(({ name }) => name)).toContain('Deep Post');
  }, 60_000);
});

describe('a page whose character set is not what it says', () => {
  const says = [
    'The café owner Åse Bjørnø saw the crane fall on the quay at Ulvik on Tuesday. Four dock workers were hurt, she said.',
    'Two empty lorries were crushed. The crane was 38 metres high, and the quay is closed until Friday.',
  ];
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 63);

  it.each([
    ['declared wrongly', page('Kai Nytt', says)],
    ['not declared', page('Kai Nytt', says, '<meta property="article:published_time" content="2026-04-14T09:00:00Z">')],
  ])('reads one %s, and says what was taken', async (_, html) => {
    const { code, warnings, report } = await compareFilesOf({ ...sound, 'old.html': latin1(html) });
    expect(warnings).toEqual(['charset-guessed: old.html']);
    expect(report?.articles.some(({ text }) => text.includes('Åse Bjørnø'))).toBe(true);
    expect(code).toBe(0);
  });
});
