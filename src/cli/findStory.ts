import type { Archive } from '../store/openArchive.ts';
import { Misuse } from './misuse.ts';

/** The id of the story meant by an id or the beginning of one. Throws `unknown-story` and `ambiguous-story`. */
export async function findStory({ store }: Pick<Archive, 'store'>, typed: string): Promise<string> {
  const prefix = typed.startsWith('sto-') ? typed : `sto-${typed}`;
  const ids = await store.stories.startingWith(prefix);
  const [only] = ids;
  if (only === prefix || (only !== undefined && ids.length === 1)) return only;
  if (only !== undefined) {
    throw new Misuse(
      'ambiguous-story',
      `“${typed}” is the beginning of several stories: ${ids.slice(0, 5).join(', ')}.`,
    );
  }
  throw new Misuse('unknown-story', `There is no story “${typed}”. “twosource stories” lists them with their ids.`);
}
