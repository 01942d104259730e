import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { AnswerFiles } from '../ask/answerFiles.ts';
import type { Questions } from '../ask/writeQuestions.ts';
import type { Article, Warning } from '../model/index.ts';
import { printable } from '../report/printable.ts';
import { CAPTURES } from './fetchNamed.ts';
import { Misuse } from './misuse.ts';
import type { ModelToAsk } from './checkModel.ts';
import { startProgress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** What a model proposed, as JSON in the form of a file of proposals, and what went wrong with asking it. */
export interface Asked {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

export interface AskOptions {
  readonly keep?: string;
  readonly quiet?: boolean;
}

const ANSWERS = 'twosource-answers';

/**
 * Asks a model about articles, one request at a time, having said what leaves the machine. Answers are kept, and what is kept is not
 * asked again. Throws Misuse: `offline`, and `out-not-writable` where answers cannot be kept.
 */
export async function askModel(
  articles: readonly Article[],
  model: ModelToAsk,
  options: AskOptions,
  surroundings: Surroundings,
): Promise<Asked> {
  const { answerFiles } = await import('../ask/answerFiles.ts');
  const { writeQuestions } = await import('../ask/writeQuestions.ts');
  const folder = model.cache ?? join(dirname(options.keep ?? CAPTURES), ANSWERS);
  const files = answerFiles(folder, process.pid);
  const asked = { address: model.address.href, model: model.name, context: model.context };
  const questions = await writeQuestions(articles, asked, files);
  const open = questions.questions.filter(({ kept }) => kept === null).length;
  checkForbidden(model, open, folder);
  tell(sayAsking(model, questions, folder), model, options, surroundings);
  if (open > 0) await makeFolder(folder);
  return ask(questions, open, model, files, options, surroundings);
}

function checkForbidden({ forbiddenBy, address }: ModelToAsk, open: number, folder: string): void {
  if (forbiddenBy === null || open === 0) return;
  const missing = open === 1 ? '1 answer' : `${open} answers`;
  throw new Misuse(
    'offline',
    `${forbiddenBy} forbids the network, and ${missing} of ${address.host} are not among those kept in ${folder}. Nothing was sent.`,
  );
}

/** What leaves the machine, where to, and where answers are kept. */
function sayAsking(model: ModelToAsk, { questions }: Questions, folder: string): string {
  const open = questions.filter(({ kept }) => kept === null);
  if (questions.length === 0) return 'There are no two articles to ask a model about. Nothing is sent.';
  if (open.length === 0) return `All that ${model.name} is to be asked is answered in ${folder}. Nothing is sent.`;
  const kept = questions.length - open.length;
  const said = [
    `Asking ${model.name} at ${model.address.host}, which is ${model.thisMachine ? '' : 'not '}this machine:`,
  ];
  said.push(`${sayCount(open.length, 'request')} with ${sayArticles(open)}${sayKey(model)}.`);
  if (!model.thisMachine && model.address.protocol === 'http:') said.push('The connection is not encrypted.');
  said.push(`Answers are kept in ${folder}${kept > 0 ? `, where ${kept} of ${questions.length} are already` : ''}.`);
  return said.join(' ');
}

function sayArticles(open: Questions['questions']): string {
  const articles = new Set(open.flatMap(({ articleIds }) => articleIds)).size;
  const letters = open.reduce((sum, one) => sum + one.letters, 0);
  const again = open.length === 1 ? '' : ', some of it several times';
  return `the text of ${sayCount(articles, 'article')} (in all ${letters.toLocaleString('en')} characters${again})`;
}

function sayKey({ key }: ModelToAsk): string {
  return key === null ? '' : ' and the key of TWOSOURCE_MODEL_KEY';
}

function sayCount(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

// What goes to another machine is told to those too who want to hear nothing else.
function tell(says: string, { thisMachine }: ModelToAsk, { quiet }: AskOptions, { err }: Surroundings): void {
  if (!quiet || !thisMachine) err.write(`${printable(says)}\n`);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Misuse(
      'out-not-writable',
      `Answers could not be kept in ${folder} (${code}). Name another folder with --model-cache. Nothing was sent.`,
    );
  }
}

async function ask(
  questions: Questions,
  open: number,
  model: ModelToAsk,
  files: AnswerFiles,
  options: AskOptions,
  surroundings: Surroundings,
): Promise<Asked> {
  const { ASK_LIMITS, askServer } = await import('../ask/askServer.ts');
  const { askQuestions } = await import('../ask/askQuestions.ts');
  const { address, key, timeout, name } = model;
  const limits = { ...ASK_LIMITS, answer: timeout };
  const progress = startProgress(surroundings, options.quiet ?? false, 0);
  const started = surroundings.now();
  const began = (made: number) => {
    const left = made === 0 ? '' : `, ${sayTime(((surroundings.now() - started) / made) * (open - made))} left`;
    progress.show(`Asking ${printable(name)}: request ${made + 1} of ${open}${left}`);
  };
  try {
    const server = askServer({ address, key, version: packageJson.version, limits }, surroundings);
    return await askQuestions(questions, { model: name, ask: server, files, began });
  } finally {
    progress.end();
  }
}

/** "about 40 s", "about 3 min". */
function sayTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? `about ${seconds} s` : `about ${Math.ceil(seconds / 60)} min`;
}
