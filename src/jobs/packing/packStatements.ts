import { makeId, type Article, type Statement } from '../../model/index.ts';
import type { FoundStatements } from '../../statements/findStatements.ts';
import { packJson, unpackJson } from '../../store/packJson.ts';
import { fromColumns, toColumns, type Columns } from './columns.ts';

type Text = Pick<Article, 'id' | 'text'>;
/** A statement without what its article and its span tell. */
type Bare = Omit<Statement, 'id' | 'articleId' | 'foundBy'> & { readonly foundBy: unknown };

/** What an article says, packed: of news articles of 4 kB on average 3.8 kB, where their JSON packs to 8. It comes back by `unpackStatements` with the same article. */
export function packStatements(found: FoundStatements, article: Text): Uint8Array {
  const bare = {
    statements: found.statements.map((one) => strip(one, article)),
    stretches: found.stretches.map((one) => strip(one, article)),
    asked: found.asked,
    sources: found.sources,
  };
  return packJson(toColumns(bare, article.text));
}

/** What `packStatements` was given. */
export function unpackStatements(packed: Uint8Array, article: Text): FoundStatements {
  const bare = fromColumns(unpackJson(packed) as Columns, article.text) as {
    readonly [K in keyof FoundStatements]: K extends 'statements' | 'stretches' ? readonly Bare[] : FoundStatements[K];
  };
  return {
    statements: bare.statements.map((one) => restore(one, article)),
    stretches: bare.stretches.map((one) => restore(one, article)),
    asked: bare.asked,
    sources: bare.sources,
  };
}

function strip({ sentence, span, parts, attribution, hedges, foundBy }: Statement, { id }: Text): Bare {
  const [passage] = foundBy.passages;
  const ownWords =
    foundBy.passages.length === 1 &&
    passage!.articleId === id &&
    passage!.span.start === span.start &&
    passage!.span.end === span.end;
  const rest = { sentence, span, parts, attribution, hedges };
  return { ...rest, foundBy: ownWords ? [foundBy.code, foundBy.says] : foundBy };
}

function restore({ sentence, span, parts, attribution, hedges, foundBy }: Bare, article: Text): Statement {
  const reason = Array.isArray(foundBy)
    ? { code: foundBy[0] as string, says: foundBy[1] as string, passages: [{ articleId: article.id, span }] }
    : foundBy;
  return {
    id: makeId('sta', article.id, span.start, span.end),
    articleId: article.id,
    sentence,
    span,
    parts,
    attribution,
    hedges,
    foundBy: reason as Statement['foundBy'],
  };
}
