import { describe, expect, it } from 'vitest';
import type { ProposalOutcome, Report } from '../../src/model/index.ts';
import { readProposals } from '../../src/proposals/readProposals.ts';
import { compareFiles, pagesOf } from './compareFolder.ts';

const POST = 'harbour-post.html';
const MERIDIAN = 'the-meridian';
const RADIO = 'island-radio.html';
const quote = (article: string, words: string) => ({ article, quote: words });
const ON_BOARD = quote(POST, 'There were 214 people on board');

const PROPOSED = {
  points: [
    {
      relation: 'conflict',
      gist: 'how many were on board',
      versions: [ON_BOARD, quote(MERIDIAN, 'all 231 people on board had been taken off')],
    },
    {
      relation: 'conflict',
      gist: 'how many were on board, roughly',
      versions: [ON_BOARD, quote(RADIO, 'More than 200 people were on board')],
    },
    {
      relation: 'agree',
      gist: 'what became of the captain',
      versions: [
        quote(RADIO, 'The police have questioned the captain'),
        quote('coastal-times', 'the captain has been arrested'),
      ],
    },
    {
      relation: 'conflict',
      gist: 'what came before',
      versions: [
        quote(RADIO, 'reported a fault  in the steering at 05:40'),
        quote(MERIDIAN, 'The passenger ferry Solveig ran aground off Maren Island'),
      ],
    },
    {
      relation: 'agree',
      gist: 'two things',
      versions: [quote(RADIO, 'Nobody has been charged'), quote(POST, 'There were 214 people on board')],
    },
  ],
  origins: [
    { kind: 'agency', name: 'Nordwire', articles: [MERIDIAN, 'kvall-24.html'] },
    { kind: 'statement', name: 'Royal Navy', articles: [POST] },
    { kind: 'verbatim-reuse', name: 'one text', articles: [POST, RADIO] },
  ],
};

const { proposals } = readProposals(JSON.stringify(PROPOSED), { kind: 'file', name: 'mine.json' });
const pages = pagesOf('examples/ferry-grounding');
const report = await compareFiles(pages, { proposals });
const plain = await compareFiles(pages);

const outcome = (gist: string): ProposalOutcome => report.proposals.find((one) => one.gist === gist)!;
const codes = (gist: string): string[] => outcome(gist).reasons.map(({ code }) => code);
const findingOn = (gist: string): Report['findings'][number] | undefined =>
  report.findings.find(({ pointId }) => pointId === outcome(gist).pointId);

describe('a report with proposals', () => {
  it('keeps a conflict that the rules see, as their own where they had lined it up', () => {
    expect(outcome('how many were on board')).toMatchObject({ outcome: 'kept', proposed: 'conflict' });
    expect(codes('how many were on board')).toContain('proposal-conflict-checked');
    expect(findingOn('how many were on board')?.status).toBe('conflicting');
  });

  it('changes a conflict where both can be right', () => {
    expect(outcome('how many were on board, roughly').outcome).toBe('changed');
    expect(codes('how many were on board, roughly')[0]).toBe('proposal-no-conflict');
    expect(findingOn('how many were on board, roughly')?.status).not.toBe('conflicting');
  });

  it('refuses a point of which a quote is in no article, and says which', () => {
    expect(outcome('what became of the captain')).toMatchObject({ outcome: 'refused', pointId: null });
    expect(codes('what became of the captain')).toEqual(['proposal-quote-not-found', 'proposal-one-article']);
    expect(outcome('what became of the captain').reasons[0]?.says).toContain('the captain has been arrested');
  });

  it('keeps a conflict that the rules cannot check as possible only, marked as proposed', () => {
    expect(codes('what came before')).toEqual(['proposal-conflict-unchecked', 'proposal-quote-white-space']);
    expect(findingOn('what came before')).toMatchObject({
      status: 'conflicting',
      certainty: 'possible',
      foundBy: 'proposal',
    });
  });

  it('lets an agreement that no word shows corroborate nothing', () => {
    expect(codes('two things')[0]).toBe('proposal-agreement-unchecked');
    expect(findingOn('two things')).toMatchObject({ status: 'one-outlet', certainty: 'possible' });
  });

  it('shows no words but those of the articles, and reasons for each finding on a proposal', () => {
    const finding = findingOn('what came before')!;
    expect(finding.reasons.map(({ code }) => code)).toContain('proposal-conflict-unchecked');
    const point = report.points.find(({ id }) => id === finding.pointId)!;
    const statements = point.variants.flatMap((variant) => variant.statementIds);
    expect(statements.every((id) => report.statements.some((one) => one.id === id))).toBe(true);
    expect(JSON.stringify(report.findings)).not.toContain('what came before');
  });

  it('keeps an origin that articles credit, and refuses what they do not show', () => {
    expect(outcome('Nordwire')).toMatchObject({ outcome: 'kept', originId: expect.stringMatching(/^ori-/) as string });
    expect(codes('Royal Navy')).toEqual(['proposal-origin-not-named']);
    expect(codes('one text')).toEqual(['proposal-origin-no-shared-text']);
  });

  it('leaves the report as it is where nothing is proposed', () => {
    expect(plain.proposals).toEqual([]);
    expect(plain.findings.some(({ foundBy }) => foundBy === 'proposal')).toBe(false);
    expect(report.findings.map(({ id }) => id)).not.toEqual(plain.findings.map(({ id }) => id));
  });
});
