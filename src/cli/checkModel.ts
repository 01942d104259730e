import { isThisMachine } from '../ask/thisMachine.ts';
import { Misuse } from './misuse.ts';
import type { ModelOptions } from './modelOptions.ts';
import { forbiddenBy, type NetworkOptions } from './networkOptions.ts';
import type { Surroundings } from './surroundings.ts';

/** A model to be asked, as the options say, checked. */
export interface ModelToAsk {
  readonly name: string;
  /** Ends in "/chat/completions". */
  readonly address: URL;
  readonly thisMachine: boolean;
  /** Words for the option that forbids to send anything to the host, or null. */
  readonly forbiddenBy: string | null;
  readonly key: string | null;
  /** Tokens of a request and its answer. */
  readonly context: number;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Folder of answers, or null where the user names none. */
  readonly cache: string | null;
}

const LEAST_CONTEXT = 4096;
const MOST_CONTEXT = 2_000_000;
const LONGEST_TIMEOUT_S = 86_400;
const LONGEST_NAME = 200;

/** The model to ask, or null where none is asked for. Throws Misuse. */
export function checkModel(
  options: ModelOptions & Pick<NetworkOptions, 'offline'>,
  { env }: Pick<Surroundings, 'env'>,
): ModelToAsk | null {
  if (options.model === undefined) {
    checkNoneOf(options);
    return null;
  }
  const address = checkAddress(options.model);
  const thisMachine = isThisMachine(address);
  return {
    name: checkName(options.modelName),
    address,
    thisMachine,
    forbiddenBy: thisMachine ? null : forbiddenBy(options, env),
    key: checkKey(env.TWOSOURCE_MODEL_KEY),
    context: checkWhole('--model-context', options.modelContext ?? '8192', 'tokens', LEAST_CONTEXT, MOST_CONTEXT),
    timeout: 1000 * checkWhole('--model-timeout', options.modelTimeout ?? '300', 'seconds', 1, LONGEST_TIMEOUT_S),
    cache: options.modelCache ?? null,
  };
}

function checkNoneOf({ modelName, modelContext, modelTimeout, modelCache }: ModelOptions): void {
  if ([modelName, modelContext, modelTimeout, modelCache].every((one) => one === undefined)) return;
  throw new Misuse('model-needs-url', 'No model is asked without --model URL, such as http://localhost:11434/v1.');
}

function checkName(name: string | undefined): string {
  const plain = name?.trim() ?? '';
  if (plain !== '' && plain.length <= LONGEST_NAME) return plain;
  throw new Misuse('model-needs-name', 'Say with --model-name which model of the server is to be asked.');
}

function checkAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const help = 'Give it whole, such as http://localhost:11434/v1 or https://api.example.com/v1.';
    throw new Misuse('bad-model-url', `What --model names is not an address of a server. ${help}`);
  }
  if (url.username !== '' || url.password !== '') {
    const help = 'Leave them out, and set TWOSOURCE_MODEL_KEY where the server wants a key.';
    throw new Misuse('bad-model-url', `The address of --model holds a user name or password. ${help}`);
  }
  url.hash = '';
  const path = url.pathname.replace(/\/+$/u, '');
  url.pathname = path.endsWith(END) ? path : `${path}${END}`;
  return url;
}

const END = '/chat/completions';

function checkKey(key: string | undefined): string | null {
  const plain = key?.trim() ?? '';
  if (plain === '') return null;
  if (/^[\u0021-\u007E]+$/u.test(plain)) return plain;
  throw new Misuse('bad-model-key', 'TWOSOURCE_MODEL_KEY holds a space or a letter that no key can hold.');
}

function checkWhole(option: string, text: string, what: string, least: number, most: number): number {
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Misuse(
    'bad-model-number',
    `${option} “${text}” is not a whole number of ${what} from ${least} to ${most}.`,
  );
}
