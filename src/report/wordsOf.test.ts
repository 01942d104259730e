import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { indexReport } from './indexReport.ts';
import { orderedFindings } from './orderedFindings.ts';
import { sidesOf } from './sidesOf.ts';
import { clipContext, contextAt } from './wordsOf.ts';

const index = indexReport(ferryReport);
const voices = orderedFindings(index).flatMap((finding) => sidesOf(index, finding).flatMap((side) => side.voices));

describe('the words of a statement', () => {
  it('are its sentence byte for byte', () => {
    expect(voices.length).toBeGreaterThan(30);
    for (const { statement, context } of voices) {
      const article = index.articles.get(statement.articleId)!;
      const sentence = article.sentences[statement.sentence]!;
      expect(context.before + context.words + context.after).toBe(article.text.slice(sentence.start, sentence.end));
    }
  });

  it('set off the part that gives the value, not the first of its kind', () => {
    const words = (label: string): string[] => {
      const point = ferryReport.points.find((one) => one.label === label)!;
      return sidesOf(index, index.findingByPoint.get(point.id)!).flatMap((side) =>
        side.voices.map((voice) => voice.context.words),
      );
    };
    expect(words('When was everyone taken off?')).toEqual(['by noon', 'by noon']);
    expect(words('How far from Maren Island does the ferry lie?')).toEqual(['3.7 km']);
    expect(words('How fast was the ferry going?')).toEqual(['14 knots', '14 knots', '26 km/h']);
  });

  it('are the span alone where no sentence holds it', () => {
    const article = index.articles.get(ferryReport.story.articleIds[0]!)!;
    const whole = { start: 0, end: article.text.length };
    expect(contextAt(article, whole, null)).toEqual({ before: '', words: article.text, after: '' });
  });
});

describe('a clipped context', () => {
  it('keeps the words, stays in bounds and cuts between words only', () => {
    const text = fc
      .array(fc.constantFrom('sea', 'a', 'harbour', 'struck'), { maxLength: 30 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, fc.nat(60), (left, right, room) => {
        const clipped = clipContext({ before: `${left} `, words: 'reef', after: ` ${right}` }, room);
        expect(clipped.words).toBe('reef');
        expect(clipped.before.length <= room && clipped.after.length <= room).toBe(true);
        expect(`${left} `.endsWith(clipped.before) && ` ${right}`.startsWith(clipped.after)).toBe(true);
        expect(clipped.cutBefore).toBe(clipped.before.length < left.length + 1);
        if (clipped.cutBefore && clipped.before !== '') expect(` ${left} `).toContain(` ${clipped.before}`);
      }),
    );
  });
});
