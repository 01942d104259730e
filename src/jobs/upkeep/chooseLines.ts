import type { JournalEntry } from '../../model/index.ts';
import type { Journalled } from '../../store/journal.ts';
import type { Store } from '../../store/store.ts';

/**
 * The lines of a journal that one story rests on, in order: captures that brought a state of its articles, decisions on it or on
 * articles of it, and the second looks that came after one of them. A capture that holds other articles too brings those along.
 */
export async function chooseLines(
  storyId: string,
  lines: readonly Journalled[],
  { pieces, captures }: Store,
): Promise<JournalEntry[]> {
  const held = await pieces.ofStory(storyId);
  const states = await pieces.revisions(held.map(({ id }) => id));
  const articles = new Set(states.map(({ articleId }) => articleId));
  const seqs = [...new Set(states.map(({ captureSeq }) => captureSeq))];
  const brought = new Set((await captures.get(seqs)).map(({ id }) => id));
  const chosen: JournalEntry[] = [];
  for (const { entry } of lines) {
    if (entry.kind === 'second-look') {
      if (chosen.length > 0 && chosen.at(-1)!.kind !== 'second-look') chosen.push(entry);
    } else if (entry.kind === 'capture') {
      if (brought.has(entry.id)) chosen.push(entry);
    } else if (entry.storyIds.includes(storyId) || entry.articleIds.some((id) => articles.has(id))) chosen.push(entry);
  }
  return chosen;
}
