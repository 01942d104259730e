import { describe, expect, it } from 'vitest';
import { madeArticle } from './articlesForTests.ts';
import { findIssuedPapers } from './issuedPapers.ts';

const papersIn = (text: string): string[] =>
  findIssuedPapers(madeArticle('a', text)).map(({ name, paper }) => `${name}: ${paper}`);

describe('findIssuedPapers', () => {
  it.each([
    ['A statement from the harbour master’s office said so.', ['harbour master’s office: statement']],
    ['A statement from the Maren harbour master’s office said so.', ['Maren harbour master’s office: statement']],
    ['Solund Lines on Tuesday released a short statement.', ['Solund Lines: statement']],
    ['Ragna Holt’s campaign issued a statement calling it sad.', ['Ragna Holt’s campaign: statement']],
    ['The harbour was silted, according to a report by a small ferry authority.', ['small ferry authority: report']],
    ['A Maren Gazette/Kvall Post poll last week found that most would wait.', ['Maren Gazette/Kvall Post poll: poll']],
    ['A Lindholm Partners report said that the pier would close.', ['Lindholm Partners: report']],
    ['Ragna Holt’s campaign denied the allegations.', ['Ragna Holt’s campaign: allegations']],
    ['Ragna Holt told a packed news conference that it was over.', ['Ragna Holt: news conference']],
    ['Solund Lines announced on Facebook that it was over.', ['Solund Lines: Facebook']],
    ['It cites images shared by the Kvall Weather Office.', ['Kvall Weather Office: images']],
    ['The note cites a letter Tove Lind wrote in May.', ['Tove Lind: letter']],
    ['Tove Lind’s remarks on Monday came late.', ['Tove Lind: remarks']],
    ['The Brannoc Political Report projected a loss.', ['Brannoc Political Report: Report']],
    ['Two ships were late, according to Harbourwatch.', ['Harbourwatch: according to']],
    ['Maren Rovers (@marenrovers) March 3', ['Maren Rovers: @marenrovers']],
    ['Tove Lind, a pilot and a friend of Mr. Rell, issued a statement.', ['Tove Lind: statement']],
    ['The towns of Maren and Brannoc filed a joint complaint.', ['Maren and Brannoc: complaint']],
  ])('%s', (text, papers) => {
    expect(papersIn(text)).toEqual(papers);
  });

  it.each([
    'The Maren Gazette published a report on the pier.',
    'A report by Reuters said so.',
    'There was no statement from anybody.',
    'It was dark, according to Peter Lunde.',
    'It was dark, according to the Guardian.',
    'It was dark, according to Brannoc harbour pilots.',
    'Some Democrats disputed the claim.',
    'The crates held statements from Swedish firms.',
    'She said: “Solund Lines released a statement.”',
    'On Tuesday a letter from her was found.',
    'The crew, Olav Brenne, the master released the report to nobody.',
  ])('finds none in: %s', (text) => {
    expect(papersIn(text)).toEqual([]);
  });

  it('points at the words that say so', () => {
    const article = madeArticle('a', 'So it went. Solund Lines released a statement.');
    const [paper] = findIssuedPapers(article);
    expect(article.text.slice(paper!.span.start, paper!.span.end)).toBe('Solund Lines released a statement');
  });

  it('stays fast on a text made to make it slow', () => {
    const started = performance.now();
    papersIn(`${'Maren Of The Harbour '.repeat(8000)}released ${'statement from The Lines and '.repeat(8000)} a a a`);
    papersIn(`${'A/B '.repeat(20_000)}${'issued the old new '.repeat(10_000)}`);
    papersIn('Aa'.repeat(60_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
