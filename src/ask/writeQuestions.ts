import type { Article } from '../model/index.ts';
import type { AnswerFiles } from './answerFiles.ts';
import type { Excerpt } from './cutExcerpts.ts';
import { planRequests } from './planRequests.ts';
import { REMINDER, TASK } from './prompt.ts';
import type { Completion } from './readCompletion.ts';
import { keyOf, writeBodies } from './writeBody.ts';
import { labelsOf, writeMessages, type Message } from './writeMessages.ts';

/** One request, with the answer to it where that is kept. */
export interface Question {
  readonly bodies: readonly string[];
  readonly key: string;
  readonly kept: Completion | null;
  /** Ids of the articles in it, the first of which it calls A1. */
  readonly articleIds: readonly string[];
  /** Characters of articles in it, and of the messages as a whole. */
  readonly letters: number;
  readonly length: number;
}

export interface Questions {
  readonly questions: readonly Question[];
  /** Requests beyond the most that are made. */
  readonly beyond: number;
}

/** Who is asked, and how much it can take in. */
export interface Asked {
  readonly address: string;
  readonly model: string;
  /** Tokens of a request and its answer together. */
  readonly context: number;
}

const MOST_REQUESTS = 400;
/** Letters of English that make a token, at least: models cut it into pieces of four and more. */
const LETTERS_A_TOKEN = 3;
/** What the roles and the form around the messages take. */
const FORM = 64;

/** The requests that set every two articles beside each other. Half of the context is for their text, the other for the answer. */
export async function writeQuestions(
  articles: readonly Article[],
  asked: Asked,
  files: Pick<AnswerFiles, 'find'>,
): Promise<Questions> {
  const text = Math.floor((asked.context - tokensOf(TASK.length + REMINDER.length)) / 2);
  const { requests, beyond } = planRequests(articles, text * LETTERS_A_TOKEN, MOST_REQUESTS);
  const questions: Question[] = [];
  for (const excerpts of requests) questions.push(await writeQuestion(excerpts, asked, files));
  return { questions, beyond };
}

async function writeQuestion(
  excerpts: readonly Excerpt[],
  { address, model, context }: Asked,
  files: Pick<AnswerFiles, 'find'>,
): Promise<Question> {
  const messages = writeMessages(excerpts);
  const length = lengthOf(messages);
  const bodies = writeBodies({ model, messages, answer: context - tokensOf(length) });
  const key = keyOf(address, model, bodies[0]!);
  const letters = excerpts.reduce((sum, one) => sum + one.text.length, 0);
  return { bodies, key, kept: await files.find(key), articleIds: labelsOf(excerpts), letters, length };
}

function lengthOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

function tokensOf(length: number): number {
  return Math.ceil(length / LETTERS_A_TOKEN) + FORM;
}
