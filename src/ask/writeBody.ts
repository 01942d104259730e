import { createHash } from 'node:crypto';
import type { Message } from './writeMessages.ts';

/** What a request asks for. */
export interface Body {
  readonly model: string;
  readonly messages: readonly Message[];
  /** Most tokens of the answer. */
  readonly answer: number;
}

/**
 * Bodies for one question, the one preferred first. A server that does not know how to hold a model to JSON, or whose model takes no
 * temperature, refuses a body with status 400; the next asks for less.
 */
export function writeBodies({ model, messages, answer }: Body): readonly string[] {
  const bare = { model, messages, stream: false };
  const steady = { ...bare, temperature: 0, max_tokens: answer };
  const held = { ...steady, response_format: { type: 'json_object' } };
  return [held, steady, bare].map((body) => JSON.stringify(body));
}

/** What an answer is kept under: SHA-256 in hex of the address, the name of the model and the body preferred. */
export function keyOf(address: string, model: string, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([address, model, body]))
    .digest('hex');
}
