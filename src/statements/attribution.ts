import type { Article, Attribution, Source } from '../model/index.ts';
import type { Sentence } from '../text/analyse.ts';
import type { FoundName } from '../text/names.ts';
import { findCredits, type Credit } from './attribution-credits.ts';
import { treeOfSentence, type TreeOf } from './attribution-tree.ts';
import { findQuotations } from './quotations.ts';
import { isNewsName } from './sources-words.ts';
import { openSourceBook, type SourceBook } from './sources.ts';

/** The channel of a credit as an attribution of the same content, or null; whoever merely heard it counts only if it publishes news. */
function channelAttribution(credit: Credit, book: SourceBook): Attribution | null {
  const channel = credit.channel;
  if (channel === null) return null;
  const isPublisher = channel.kind === 'carried' || isNewsName(textOf(channel.source.words));
  const sourceId = isPublisher ? book.identify(channel.source, credit.sentence) : null;
  if (sourceId === null) return null;
  return {
    sourceId,
    source: channel.source.span,
    cue: channel.cue,
    content: credit.content,
    form: credit.form,
    through: null,
  };
}

function textOf(words: readonly { readonly form: string }[]): string {
  return words.map((word) => word.form).join(' ');
}

/** A credit and those within its content; what is nested came through the one around it. */
function attributionsOf(credit: Credit, outer: Attribution | null, book: SourceBook): Attribution[] {
  const sourceId = credit.source === null ? null : book.identify(credit.source, credit.sentence);
  const attribution: Attribution = {
    sourceId,
    source: credit.source?.span ?? null,
    cue: credit.cue,
    content: credit.content,
    form: credit.form,
    through: channelAttribution(credit, book) ?? outer,
  };
  return [
    attribution,
    ...credit.nested.flatMap((nested) => attributionsOf(nested, credit.clausal ? attribution : null, book)),
  ];
}

/**
 * Every attribution of an article, in text order of the cue's sentence, and the sources they credit. A credit within
 * another's content follows it, and has it as `through` where that content is a clause; `stanceOf` tells saying from holding and meaning.
 */
export function findAttributions(
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  article: Article,
  treeOf: TreeOf = treeOfSentence,
): { attributions: Attribution[]; sources: Source[] } {
  const quotations = findQuotations(
    article.text,
    article.blocks.map((block) => block.span),
  );
  const book = openSourceBook(article.id, sentences, names);
  const attributions = findCredits(sentences, quotations, treeOf).flatMap((credit) =>
    attributionsOf(credit, null, book),
  );
  return { attributions, sources: book.sources() };
}
