import { describe, expect, it } from 'vitest';
import { analyseSentence } from '../text/analyse.ts';
import { findHedges } from './hedges.ts';
import { scopeHedges } from './hedgeScopes.ts';

function scopes(text: string): string[] {
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  return scopeHedges(sentence, findHedges(sentence)).map(({ hedge, governs }) => {
    const words = governs === null ? '-' : text.slice(governs.start, governs.end);
    return `${text.slice(hedge.span.start, hedge.span.end)} > ${words}`;
  });
}

describe('scopeHedges', () => {
  it.each([
    ['The board may close the lock, and the town will pay.', ['may > The board may close the lock']],
    ['The pump may have failed before the gate jammed.', ['may have > The pump may have failed']],
    ['The lock could reopen if the ice melts.', ['could > The lock could reopen if the ice melts']],
    ['The hinge has probably cracked, but the gate held.', ['probably > The hinge has probably cracked']],
    ['It is unclear whether the hinge cracked or was cut.', ['It is unclear > whether the hinge cracked or was cut']],
    ['The lock appeared to be undamaged.', ['appeared to > to be undamaged']],
    ['The owner is said to have fled.', ['is said > to have fled']],
    ['Two wardens are alleged to have taken bribes.', ['alleged to have > to have taken bribes']],
    ['The lock is expected to reopen on Friday.', ['is expected > to reopen on Friday']],
    ['The keeper, who was allegedly asleep, was dismissed.', ['allegedly > who was allegedly asleep']],
    [
      'The watch reportedly slept through the alarm, and the gate broke.',
      ['reportedly > The watch reportedly slept through the alarm'],
    ],
    ['The alleged thief was seen near the lock.', ['alleged > -']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });

  it('leaves what makes a number vague with its number', () => {
    expect(scopes('At least six of the barges sank.')).toEqual(['At least > -']);
  });
});
