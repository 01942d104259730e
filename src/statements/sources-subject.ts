import type { Sentence } from '../text/sentence.ts';
import type { FoundName } from '../text/names.ts';
import { identityOf, type Identity } from './sources-identity.ts';
import { meansPersons } from './sources-speakers.ts';

/** Who opens a sentence without being named ("A fisherman", "Residents"), and where those words end. */
export interface Subject {
  readonly identity: Identity;
  readonly end: number;
}

/** The person, persons or body that a common noun opens a sentence with, or null; `names` are those of the sentence. */
export function subjectOf(sentence: Sentence, names: readonly FoundName[]): Subject | null {
  if (/^["'“‘„«`]/.test(sentence.tokens[0]?.form ?? '')) return null;
  const chunk = sentence.chunks.find(
    ({ kind }, at) => kind === 'noun' && sentence.chunks[at - 1]?.kind !== 'preposition',
  );
  const head = chunk && sentence.tokens[chunk.head];
  if (chunk === undefined || head === undefined) return null;
  if (!/^NNS?$/.test(head.xpos) && !meansPersons(head.lower)) return null;
  const verb = sentence.chunks.find(({ kind }) => kind === 'verb');
  if (verb === undefined || verb.first < chunk.first) return null;
  // "The captain, Arne Falk, ...", "The widow of the pilot, Tove Falk, ...": the name stands for both.
  const verbAt = sentence.tokens[verb.first]?.start ?? 0;
  const isNamed = names.some(
    ({ kind, span }) =>
      kind === 'person' && span.start > head.end && span.start < verbAt && namedAfterComma(sentence.text, span.start),
  );
  if (isNamed) return null;
  const words = sentence.tokens.slice(chunk.first, chunk.last + 1);
  const identity = identityOf(
    sentence.text,
    words,
    names.filter(({ span }) => span.end <= head.start),
  );
  if (identity === null || (identity.speaker === null && !identity.many && identity.kind !== 'body')) return null;
  return { identity, end: head.end };
}

/** ", Arne Falk" and ", Dr Signe Ahl". */
function namedAfterComma(text: string, start: number): boolean {
  return /, (?:\p{Lu}\p{L}*\.? ){0,3}$/u.test(text.slice(Math.max(0, start - 40), start));
}
