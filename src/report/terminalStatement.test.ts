import { describe, expect, it } from 'vitest';
import { articleForTests } from '../statements/articleForTests.ts';
import { findStatements } from '../statements/findStatements.ts';
import { paintLines, plainPainter, type Painter } from './layoutRuns.ts';
import { statementLines } from './terminalStatement.ts';

function shown(text: string, paint: Painter = plainPainter): string {
  const article = articleForTests(text);
  const { statements, sources } = findStatements(article);
  return statements.map((one) => paintLines(statementLines({ article, sources }, one, 100), paint)).join('\n');
}

describe('a statement in a terminal', () => {
  const marked: Painter = (style, text) => `<${style} ${text}>`;

  it('has its parts in colours of their own', () => {
    const text = shown('Fire killed three sailors in Berlin.', marked);
    expect(text).toContain('<who Fire> <doing killed> <count three>');
    expect(text).toContain('<where Berlin>');
  });

  it('says who is credited, and by which words where these are not the name', () => {
    const text = shown('Mayor Ada Bell opened the bridge. She said that it was safe.');
    expect(text).toMatch(/credited to +Ada Bell \(person, here “She”\) by “said”, indirect/u);
  });

  it('says what words were read as only where that is something else', () => {
    const text = shown('Two ferries sank off Maren Island.');
    expect(text).toMatch(/action +“sank” → sink/u);
    expect(text).toMatch(/place +“Maren Island”$/mu);
  });

  it('keeps a line break within a statement out of its words', () => {
    expect(shown('The old ferry Solveig sank off\nthe island.')).toContain('sank off the island');
  });
});
