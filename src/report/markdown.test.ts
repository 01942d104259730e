import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Report } from '../model/index.ts';
import { renderMarkdown } from './markdown.ts';

const markdown = renderMarkdown(ferryReport);

describe('Markdown', () => {
  it('starts with the story and has the sections in their order, each with what stands under it', () => {
    expect(markdown.split('\n')[0]).toBe('# Ferry aground: “we felt one long scrape”');
    const heads = markdown.match(/^## .+$/gmu)!.map((head) => head.slice(3, 8));
    expect(heads).toEqual(['≠ Con', '→ Upd', 'Chang', '✓ Cor', '◆ One', '? Pos', '· One', 'Artic']);
    for (const section of markdown.split(/^## /mu).slice(1, -1))
      expect(section.match(/^### /gmu)).toHaveLength(Number(/ · (\d+) (?:point|fact)s?:/u.exec(section)![1]));
  });

  it('says beside what is only possible what it may be', () => {
    expect(markdown).toContain('### ≠ Who gave the order to leave the ship? (possibly conflicting)\n');
  });

  it('quotes with the deciding words set off and a link to them', () => {
    expect(markdown).toContain('  > The ship was carrying **214 passengers and crew**.\n');
    expect(markdown).toContain('[Harbour Post](<https://harbourpost.example/2026/03/harbour-post#:~:text=214%20');
  });

  it('sets a superseded figure beside the one that stands now, and says who had it first', () => {
    expect(markdown).toContain('### Harbour Post: “7\\.3 km” → “3\\.7 km”\n\n4 March 2026, 07:25 UTC, silently.');
    expect(markdown).toContain('> **Five** of them were treated');
    expect(markdown).toContain('First reported by Coastal Times, 4 March 2026, 20:30 UTC.');
    expect(renderMarkdown({ ...ferryReport, superseded: [] })).not.toContain('Changed since');
  });

  it('lists every article read', () => {
    for (const article of ferryReport.articles) expect(markdown).toContain(`<${article.url!}>`);
  });

  it('lets no word of an article or input become markup', () => {
    const hostile: Report = {
      ...ferryReport,
      story: { ...ferryReport.story, label: '<img src=x> **bold**\n# head' },
      outlets: ferryReport.outlets.map((outlet) => ({ ...outlet, name: '](javascript:x)' })),
      articles: ferryReport.articles.map((article) => ({ ...article, url: 'https://a.example/>)[x](y' })),
    };
    const text = renderMarkdown(hostile);
    expect(text).not.toMatch(/<img|\*\*bold|^# head|[^\\]\]\(javascript/mu);
    expect(text).toContain('](<https://a.example/%3E)[x](y#:~:text=');
    expect(text).not.toContain('a.example/>');
  });
});
