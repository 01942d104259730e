import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { WARNING_CODES, type Article, type Span } from '../../src/model/index.ts';
import type { ReadResult } from '../../src/read/readInput.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as {
  $id: string;
};
const ajv = new Ajv2020({ strict: false }).addSchema(schema);
const fits = (part: string) => {
  const check = ajv.compile({ $ref: `${schema.$id}#/$defs/${part}` });
  return (value: unknown) => (check(value) ? [] : [`${part} does not fit the schema: ${ajv.errorsText(check.errors)}`]);
};
const fitsArticle = fits('article');
const fitsOutlet = fits('outlet');
const fitsWarning = fits('warning');

/** What is wrong with what an input gave, in words; nothing where all holds that a reader of articles may rely on. */
export function checkReading(result: ReadResult): readonly string[] {
  const { articles, outlets, warnings } = result;
  const known = new Set(outlets.map(({ id }) => id));
  const ids = new Set(articles.map(({ id }) => id));
  const empty = new Set(warnings.filter(({ code }) => code === 'input-no-article').map(({ articleId }) => articleId));
  return [
    ...(articles.length === 0 && warnings.length === 0 ? ['neither an article nor a warning'] : []),
    ...articles.flatMap(fitsArticle),
    ...articles.flatMap(checkSpans),
    ...articles
      .filter(({ id, blocks }) => blocks.length === 0 && !empty.has(id))
      .map(() => 'an article without a block'),
    ...articles.filter(({ outletId }) => !known.has(outletId)).map(() => 'an article of no outlet'),
    ...outlets.flatMap(fitsOutlet),
    ...warnings.flatMap(fitsWarning),
    ...warnings.filter(({ code }) => !Object.hasOwn(WARNING_CODES, code)).map(({ code }) => `unknown warning ${code}`),
    ...warnings.filter(({ says }) => !/\S[.!?”]$/.test(says)).map(({ code }) => `${code} says no sentence`),
    ...warnings
      .filter(({ articleId }) => articleId !== null && !ids.has(articleId))
      .map(({ code }) => `${code} on no article`),
  ];
}

function checkSpans({ text, blocks, sentences, credits }: Article): string[] {
  const spans = blocks.map(({ span }) => span);
  return [
    ...runInOrder('block', spans, text.length),
    ...runInOrder('sentence', sentences, text.length),
    ...(liesInside(sentences, spans) ? [] : ['a sentence lies outside the blocks']),
    ...credits.flatMap(({ span }) =>
      span === null || liesIn(span, text.length) ? [] : ['a credit lies outside the text'],
    ),
  ];
}

function liesIn({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}

function runInOrder(what: string, spans: readonly Span[], length: number): string[] {
  const outside = spans.some((span) => !liesIn(span, length));
  const overlap = spans.some((span, i) => i > 0 && span.start < spans[i - 1]!.end);
  return [
    ...(outside ? [`a ${what} lies outside the text or is empty`] : []),
    ...(overlap ? [`a ${what} overlaps another`] : []),
  ];
}

// Both run in order, so one pass over both will do.
function liesInside(sentences: readonly Span[], blocks: readonly Span[]): boolean {
  let at = 0;
  return sentences.every(({ start, end }) => {
    while (at < blocks.length && blocks[at]!.end < end) at++;
    return at < blocks.length && blocks[at]!.start <= start;
  });
}
