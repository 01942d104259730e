import wordTable from '../lang/en/office-words.json' with { type: 'json' };
import { plainName } from './sourceNames.ts';

const INSTITUTION = new RegExp(`(?:^| )(?:${wordTable.institutions.join('|')})(?: (?:of|for|in) .+)?$`, 'u');
const SERVICES = new Set(wordTable.services);
const SPEAKERS_FOR = new RegExp(`\\S (?:${wordTable.speakersFor.join('|')})$`, 'u');

/** Whether a name is that of an institution ("the fire brigade", "Maren Harbour Authority") or of people who speak for one ("port officials"). */
export function isInstitution(name: string): boolean {
  const plain = plainName(name);
  if (SERVICES.has(plain) || SPEAKERS_FOR.test(plain)) return true;
  return /\p{Lu}/u.test(name) && INSTITUTION.test(plain);
}
