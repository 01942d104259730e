import { AskFailure } from './failure.ts';

/** What a model answered, and what is told about it. */
export interface Completion {
  readonly content: string;
  /** True where it ends at the limit of its length. */
  readonly cut: boolean;
  /** Tokens of the request as the server counted them, or null. */
  readonly read: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The answer in a response of `/chat/completions`. Throws an AskFailure where there is none; what was thought aloud is left out. */
export function readCompletion(bytes: Uint8Array): Completion {
  const body = parse(bytes);
  const choices = fieldsOf(body)?.choices;
  const choice = Array.isArray(choices) ? fieldsOf(choices[0]) : null;
  const message = fieldsOf(choice?.message);
  if (choice === null || message === null) {
    throw new AskFailure('model-broken', 'What the server sent is no answer of a model.');
  }
  const content = textOf(message.content);
  const cut = choice.finish_reason === 'length';
  if (content.trim() === '') throw new AskFailure('model-empty', sayEmpty(message, cut));
  return { content, cut, read: countOf(fieldsOf(fieldsOf(body)?.usage)?.prompt_tokens) };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new AskFailure('model-broken', 'What the server sent is not JSON. Is the address that of an API?');
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

// Some servers give a list of parts, each with a text.
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const texts = content.map((part) => fieldsOf(part)?.text);
  return texts.filter((text) => typeof text === 'string').join('');
}

function sayEmpty(message: Fields, cut: boolean): string {
  const thought = [message.reasoning_content, message.reasoning].some(
    (text) => typeof text === 'string' && text !== '',
  );
  const why = cut && thought ? ', since the model thought until there was no room left' : '';
  return `The answer holds no text${why}.${why === '' ? '' : ' Give more with --model-context.'}`;
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
