import type { Warning } from '../model/index.ts';
import type { AnswerFiles } from './answerFiles.ts';
import { countTroubles, type Troubles } from './countTroubles.ts';
import { AskFailure } from './failure.ts';
import { joinPoints } from './joinPoints.ts';
import { labelPoints, type AskedPoint } from './labelPoints.ts';
import type { Completion } from './readCompletion.ts';
import { readPoints } from './readPoints.ts';
import type { Question, Questions } from './writeQuestions.ts';

/** What asking rests on. */
export interface Means {
  /** Name of the model, for warnings. */
  readonly model: string;
  readonly ask: (bodies: readonly string[]) => Promise<Completion>;
  readonly files: AnswerFiles;
  /** Called before each request that is made, with how many were made before it. */
  readonly began: (made: number) => void;
}

/** What a model proposed, as JSON in the form of a file of proposals, and what went wrong. */
export interface Answered {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Requests without an answer, one after another, after which no more are made. */
const PATIENCE = 3;
/** A server that counts fewer tokens for each letter it was sent has not read them all. */
const FEWEST_TOKENS_A_LETTER = 1 / 6;

/** Makes the requests whose answers are not kept, one at a time, and puts the points of all answers together. Never fails. */
export async function askQuestions({ questions, beyond }: Questions, means: Means): Promise<Answered> {
  const troubles = countTroubles(means.model, questions.length);
  const ask = patientAsker(means, troubles);
  const points: (readonly AskedPoint[])[] = [];
  let left = 0;
  for (const question of questions) {
    const answer = question.kept ?? (await ask(question));
    if (answer === 'not asked') left++;
    else if (answer !== null) points.push(pointsOf(question, answer, troubles));
  }
  if (left > 0) troubles.note('model-stopped', `Of ${questions.length} requests ${left} were not made after this.`);
  if (beyond > 0) {
    troubles.note(
      'model-too-much',
      `Only ${questions.length} of ${questions.length + beyond} requests were made. A larger --model-context takes fewer.`,
    );
  }
  return { text: JSON.stringify({ points: joinPoints(points), origins: [] }), warnings: troubles.warnings() };
}

/** Asks until nothing more can be hoped for; null where one request failed. */
function patientAsker(
  means: Means,
  troubles: Troubles,
): (question: Question) => Promise<Completion | null | 'not asked'> {
  let made = 0;
  let inVain = 0;
  let hopeless = false;
  return async (question) => {
    if (hopeless) return 'not asked';
    means.began(made);
    try {
      const answer = await askOne(question, means, troubles);
      inVain = 0;
      return answer;
    } catch (error) {
      if (!(error instanceof AskFailure)) throw error;
      troubles.note(error.code, error.message);
      inVain++;
      hopeless = error.ends || inVain === PATIENCE || (error.code === 'model-unreachable' && inVain > made);
      return null;
    } finally {
      made++;
    }
  };
}

async function askOne(question: Question, { ask, files }: Means, troubles: Troubles): Promise<Completion> {
  const answer = await ask(question.bodies);
  // What holds no points is not kept, so that a later run asks again.
  if (understand(question, answer) === null) {
    throw answer.cut
      ? new AskFailure('model-cut', `The answer broke off before its first point was whole. ${MORE}`)
      : new AskFailure('model-unreadable', 'The answer holds no list of points.');
  }
  try {
    await files.keep(question.key, answer);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    troubles.note('model-not-kept', `An answer could not be kept (${why}); another run will ask for it again.`);
  }
  return answer;
}

const MORE = 'Give more with --model-context.';

interface Understood {
  readonly points: readonly AskedPoint[];
  /** Points that have not the form asked for. */
  readonly shapeless: number;
}

function understand({ articleIds }: Question, { content, cut }: Completion): Understood | null {
  const found = readPoints(content, cut);
  if (found === null) return null;
  const points = labelPoints(found, articleIds);
  const shapeless = found.length - points.length;
  return points.length === 0 && shapeless > 0 ? null : { points, shapeless };
}

function pointsOf(question: Question, answer: Completion, troubles: Troubles): readonly AskedPoint[] {
  const { points, shapeless } = understand(question, answer) ?? { points: [], shapeless: 0 };
  if (shapeless > 0) {
    const says = `Of the points of an answer ${shapeless} had not the form asked for and ${shapeless === 1 ? 'was' : 'were'} left out.`;
    troubles.note('model-unreadable', says);
  }
  if (answer.cut) {
    const whole =
      points.length === 1 ? '1 point in it is whole and was' : `${points.length} points in it are whole and were`;
    troubles.note('model-cut', `The answer broke off at the limit of its length; ${whole} taken. ${MORE}`);
  }
  if (answer.read !== null && answer.read < question.length * FEWEST_TOKENS_A_LETTER) {
    troubles.note(
      'model-context',
      `The server read ${answer.read} tokens of ${question.length} characters sent, which cannot be all of them. Give its model a ` +
        'larger context, or say the true one with --model-context.',
    );
  }
  return points;
}
