import {
  makeId,
  type Article,
  type Attribution,
  type Part,
  type Reason,
  type Span,
  type Statement,
} from '../model/index.ts';
import type { SentenceReading } from './articleReading.ts';
import { isDenial } from './attribution-stance.ts';
import { spanOfTokens } from './clauses.ts';
import type { ScopedHedge } from './hedgeScopes.ts';
import { within } from './sentenceFacts.ts';
import { findParts } from './statementParts.ts';
import type { StatementRange } from './statementSpans.ts';

/** The statement that a range of a sentence makes: its parts, whom it is credited to, and what weakens it. */
export function makeStatement(article: Article, reading: SentenceReading, range: StatementRange): Statement {
  const { sentence, index, facts, hedges } = reading;
  const span = spanOfTokens(sentence.tokens, range.first, range.last);
  const attribution = reading.creditOf(index, span);
  return {
    id: makeId('sta', article.id, span.start, span.end),
    articleId: article.id,
    sentence: index,
    span,
    parts: settleDenial(findParts(sentence, range, facts), attribution, article.text),
    attribution,
    hedges: hedges.filter((one) => weakens(one, span)).map(({ hedge }) => hedge),
    foundBy: reasonOf(article, range, span),
  };
}

/** What a source denies, it says did not happen. */
function settleDenial(parts: readonly Part[], attribution: Attribution | null, text: string): readonly Part[] {
  if (attribution === null || !isDenial(attribution, text)) return parts;
  return parts.map((part) => {
    const isDenied = part.value.kind === 'action' && attribution.content.some((span) => within(part.span, span));
    return isDenied ? { ...part, value: { ...part.value, negated: !part.value.negated } } : part;
  });
}

/** A hedge weakens the statement it stands in, and those whose words it governs. */
function weakens({ hedge, governs }: ScopedHedge, statement: Span): boolean {
  return within(hedge.span, statement) || (governs !== null && within(statement, governs));
}

function reasonOf(article: Article, range: StatementRange, span: Span): Reason {
  const passages = [{ articleId: article.id, span }];
  switch (range.by) {
    case 'clause':
      return { code: 'statement-clause', says: 'A clause with a verb of its own.', passages };
    case 'phrase':
      return { code: 'statement-phrase', says: 'A phrase that carries a fact of its own.', passages };
    case 'constituent':
      return { code: 'statement-constituent', says: 'Words that hang together in their sentence.', passages };
    case 'asked':
      return { code: 'statement-named', says: 'Words that a person or a proposal names.', passages };
  }
}
