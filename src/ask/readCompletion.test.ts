import { describe, expect, it } from 'vitest';
import { AskFailure } from './failure.ts';
import { readCompletion } from './readCompletion.ts';

const read = (body: unknown) =>
  readCompletion(new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)));
const choice = (message: unknown, finish_reason: unknown = 'stop') => ({ choices: [{ message, finish_reason }] });
function failureOf(body: unknown): AskFailure {
  try {
    read(body);
  } catch (error) {
    if (error instanceof AskFailure) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('readCompletion', () => {
  it('gives what was answered, whether it is whole, and how much was read', () => {
    const usage = { prompt_tokens: 12, completion_tokens: 3 };
    expect(read({ ...choice({ content: 'x' }), usage })).toEqual({ content: 'x', cut: false, read: 12 });
    expect(read(choice({ content: 'x' }, 'length'))).toEqual({ content: 'x', cut: true, read: null });
  });

  it('puts parts together, and leaves thoughts beside the answer out', () => {
    const parts = [{ type: 'text', text: 'a' }, { type: 'refusal' }, null, { type: 'text', text: 'b' }];
    expect(read(choice({ content: parts, reasoning_content: 'no', reasoning: 'no' })).content).toBe('ab');
  });

  it.each([
    ['null', { content: null }],
    ['white space', { content: ' \n' }],
    ['no parts', { content: [] }],
    ['parts without text', { content: [{ type: 'image' }, 7] }],
    ['an object', { content: { text: 'x' } }],
    ['nothing', {}],
  ])('finds no text in %s', (_what, message) => {
    expect(failureOf(choice(message)).code).toBe('model-empty');
  });

  it('says that thinking took all the room', () => {
    const { message } = failureOf(choice({ content: '', reasoning_content: 'Let me see' }, 'length'));
    expect(message).toContain('thought until there was no room left');
  });

  it.each([
    ['a page', '<html>It works!</html>'],
    ['half of an answer', JSON.stringify(choice({ content: 'x' })).slice(0, -4)],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', []],
    ['an error with status 200', { error: { message: 'no' } }],
    ['no choices', { choices: [] }],
    ['choices of another kind', { choices: ['x'] }],
    ['no message', { choices: [{ text: 'x' }] }],
    ['nested lists', '['.repeat(1_000_000)],
    ['events of a stream', 'data: {"choices":[{"delta":{"content":"x"}}]}\n\ndata: [DONE]\n\n'],
  ])('takes %s for no answer', (_what, body) => {
    expect(failureOf(body).code).toBe('model-broken');
  });
});
