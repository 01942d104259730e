import type { Part, Span } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';
import { actionParts } from './actionParts.ts';
import { placeParts } from './placeParts.ts';
import { meets, within, type SentenceFacts } from './sentenceFacts.ts';
import { spanOfTokens } from './clauses.ts';
import type { StatementRange } from './statementSpans.ts';

/** Quoted words in the statement, without their marks; a statement within a quotation is all quote. */
function quoteParts(sentence: Sentence, span: Span, quotations: readonly Span[]): Part[] {
  return quotations.flatMap((quotation): Part[] => {
    if (!meets(quotation, span)) return [];
    const start = Math.max(span.start, quotation.start);
    const end = Math.min(span.end, quotation.end);
    const raw = sentence.text.slice(start, end);
    const words = raw.replace(/^["“”'‘`«\s]+|["“”'’`»\s]+$/g, '');
    if (!/\S\s+\S+\s+\S/.test(words)) return [];
    const at = start + raw.indexOf(words);
    return [{ role: 'quote', value: { kind: 'quote', words }, span: { start: at, end: at + words.length } }];
  });
}

/** People and bodies named in the statement that neither act nor are acted on in it. */
function aboutParts(span: Span, facts: SentenceFacts, taken: readonly Part[]): Part[] {
  return facts.names
    .filter((name) => name.value.kind === 'party' && within(name.span, span))
    .filter((name) => !taken.some((part) => meets(part.span, name.span) && part.value.kind !== 'quote'))
    .map((name): Part => ({ role: 'about', value: name.value, span: name.span }));
}

/** What a statement says, part by part in text order; every part lies within the statement. */
export function findParts(sentence: Sentence, range: StatementRange, facts: SentenceFacts): Part[] {
  const span = spanOfTokens(sentence.tokens, range.first, range.last);
  // "quit this month": a time after a verb is no object of it.
  const doing = actionParts(sentence, range, facts.names).filter(
    (part) => part.role !== 'target' || !facts.times.some((time) => within(part.span, time.span)),
  );
  const values: Part[] = [
    ...facts.quantities.map((one): Part => ({ role: 'quantity', value: one.value, span: one.span })),
    ...facts.times.map((one): Part => ({ role: 'time', value: one.value, span: one.span })),
  ].filter((part) => within(part.span, span));
  const places = placeParts(sentence, range, facts);
  const others = aboutParts(span, facts, [...doing, ...places]);
  return [...doing, ...values, ...places, ...others, ...quoteParts(sentence, span, facts.quotations)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
