import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Passage } from '../../src/model/index.ts';
import { compareFiles, pagesOf } from './compareFolder.ts';

const report = await compareFiles(pagesOf(join(import.meta.dirname, '../../examples/ferry-grounding')));
const texts = new Map(report.articles.map(({ id, text }) => [id, text]));

function expectWords({ articleId, span }: Passage): void {
  const text = texts.get(articleId) ?? '';
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThan(span.start);
  expect(span.end).toBeLessThanOrEqual(text.length);
}

it('gives every finding, relation, statement and provenance link a reason that shows words', () => {
  const reasons = [
    ...report.findings.flatMap((finding) => [...finding.reasons, ...finding.relations.map(({ reason }) => reason)]),
    ...report.statements.map(({ foundBy }) => foundBy),
    ...report.provenance.map(({ reason }) => reason),
    ...report.story.grouping,
  ];
  expect(reasons.length).toBeGreaterThan(report.findings.length);
  for (const { says, passages } of reasons) {
    expect(says).not.toBe('');
    expect(passages.length, says).toBeGreaterThan(0);
    passages.forEach(expectWords);
  }
});

it('calls nothing corroborated without two independent origins behind one variant', () => {
  const origins = new Map(report.origins.map((origin) => [origin.id, origin]));
  const corroborated = report.findings.filter(({ status }) => status === 'corroborated');
  for (const { support } of corroborated) {
    const owners = support.map(({ originIds }) => {
      const known = originIds.map((id) => origins.get(id)).filter((origin) => origin && origin.kind !== 'unknown');
      return new Set(known.map((origin) => origin?.ownerId ?? origin?.id)).size;
    });
    expect(Math.max(...owners)).toBeGreaterThanOrEqual(2);
  }
});

it('lines every statement up at most once', () => {
  const used = report.points.flatMap(({ variants }) => variants.flatMap(({ statementIds }) => statementIds));
  const known = new Set(report.statements.map(({ id }) => id));
  for (const id of used) expect(known.has(id)).toBe(true);
  for (const { variants } of report.points) {
    const inPoint = variants.flatMap(({ statementIds }) => statementIds);
    expect(new Set(inPoint).size).toBe(inPoint.length);
  }
});
