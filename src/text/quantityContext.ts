import type { Sentence, Tagged } from './analyse.ts';
import type { NumberRun } from './numberRun.ts';
import { lemmatise } from './lemmas.ts';
import { findNumbers } from './numbers.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { timesInPieces } from './times.ts';

/** A sentence as quantity reading sees it: fine pieces, the token behind each, and which pieces belong to a time. */
export interface QuantityContext {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** Index of the token each piece lies in, or -1. */
  readonly tokenOf: readonly number[];
  readonly inTime: readonly boolean[];
  /** Token indexes whose first piece belongs to a time. */
  readonly timeTokens: ReadonlySet<number>;
  /** Numbers that are no part of a date or time of day. */
  readonly numbers: readonly NumberRun[];
}

export function quantityContext(plain: Sentence): QuantityContext {
  const sentence = { ...plain, tokens: nounsInSmall(plain.tokens) };
  const pieces = cutPieces(sentence.text, sentence.span);
  const inTime = pieces.map(() => false);
  for (const { first, last } of timesInPieces(pieces, sentence.tokens, null))
    for (let i = first; i <= last; i++) inTime[i] = true;
  const numbers = findNumbers(pieces).filter(({ first, last }) => !inTime[first] && !inTime[last]);
  const tokenOf = tokenIndexes(pieces, sentence.tokens);
  const timeTokens = new Set(tokenOf.filter((token, piece) => inTime[piece] === true && token !== tokenOf[piece - 1]));
  return { sentence, pieces, tokenOf, inTime, timeTokens, numbers };
}

function tokenIndexes(pieces: readonly Piece[], tokens: readonly Tagged[]): number[] {
  let at = 0;
  return pieces.map((piece) => {
    while (at < tokens.length && tokens[at]!.end <= piece.start) at += 1;
    return at < tokens.length && tokens[at]!.start < piece.end ? at : -1;
  });
}

/** The token a piece lies in, or null beyond the ends. */
export function tokenAt(context: QuantityContext, piece: number): Tagged | null {
  const index = context.tokenOf[piece];
  return index === undefined || index < 0 ? null : context.sentence.tokens[index]!;
}

/** A word in small letters is no name. */
function nounsInSmall(tokens: readonly Tagged[]): Tagged[] {
  return tokens.map((token) =>
    token.xpos.startsWith('NNP') && /^\p{Ll}+$/u.test(token.form)
      ? {
          ...token,
          xpos: token.xpos.replace('NNP', 'NN'),
          upos: 'NOUN',
          lemma: lemmatise(token.form, token.xpos.replace('NNP', 'NN')),
        }
      : token,
  );
}
