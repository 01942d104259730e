import type { AlertTargets } from './rule.ts';
import { readFields, readFlag, readTexts, sayValue, type Complain } from './ruleFields.ts';

const COMMAND = {
  what: 'texts: the program, then its arguments',
  most: 50,
  longest: 4096,
  passes: (text: string) => !text.includes('\0'),
};
const LONGEST_ADDRESS = 4096;

/** The `then` of a rule: the feed files where it is left out. What is wrong in it is told. */
export function readTargets(value: unknown, complain: Complain): AlertTargets {
  if (value === undefined) return { feed: true, command: null, webhook: null };
  const then = readFields(value, 'then', ['feed', 'command', 'webhook'], complain) ?? {};
  const feed = readFlag(then.feed, 'then.feed', true, complain);
  if (!feed && then.command === undefined && then.webhook === undefined)
    complain('then', 'must leave somewhere for alerts to go: “feed”, “command” or “webhook”');
  return { feed, command: readCommand(then.command, complain), webhook: readWebhook(then.webhook, complain) };
}

function readCommand(value: unknown, complain: Complain): readonly string[] | null {
  if (value === undefined) return null;
  const command = readTexts(value, 'then.command', COMMAND, complain);
  if (command[0]?.trim() === '') complain('then.command[0]', 'must name a program, and is empty');
  return command;
}

function readWebhook(value: unknown, complain: Complain): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && isWebhook(value)) return value;
  const allowed = `must be an http or https address without user name and password, at most ${LONGEST_ADDRESS} characters`;
  // An address can hold a secret, which a message would carry further.
  complain('then.webhook', typeof value === 'string' ? allowed : `${allowed}, and is ${sayValue(value)}`);
  return null;
}

function isWebhook(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}
