import { createHash } from 'node:crypto';
import type { Excerpt } from './cutExcerpts.ts';
import { REMINDER, TASK } from './prompt.ts';

/** One message of a conversation, in the form that servers of models share. */
export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

const CODE_LENGTH = 12;

/** The task and the excerpts to compare. Articles are called A1, A2 … in the order in which they first come. */
export function writeMessages(excerpts: readonly Excerpt[]): readonly Message[] {
  const labels = labelsOf(excerpts);
  // An article that wants to pass for an instruction would have to know the hash of a text that it is part of.
  const code = createHash('sha256')
    .update(JSON.stringify(excerpts.map(({ text }) => text)))
    .digest('hex');
  const fenced = excerpts.map((one) => fence(code.slice(0, CODE_LENGTH), labels.indexOf(one.article.id) + 1, one));
  return [
    { role: 'system', content: TASK },
    { role: 'user', content: `${fenced.join('\n\n')}\n\n${REMINDER}` },
  ];
}

/** Ids of the articles, the first of which is called A1. */
export function labelsOf(excerpts: readonly Excerpt[]): readonly string[] {
  return [...new Set(excerpts.map(({ article }) => article.id))];
}

function fence(code: string, label: number, excerpt: Excerpt): string {
  return `${headOf(code, label, excerpt)}${excerpt.text}\n[${code}] end of A${label}`;
}

// The line before an excerpt: label of its article, time of publication, and which part of it this is.
function headOf(code: string, label: number, { article, part, parts }: Excerpt): string {
  const published = article.publishedAt === null ? '' : `, published ${article.publishedAt.from.slice(0, 16)} UTC`;
  const which = parts === 1 ? '' : `, part ${part} of ${parts}`;
  return `[${code}] article A${label}${published}${which}\n`;
}
