import type { ReckoningWords } from '../../compare/arithmetic.ts';
import table from '../../lang/en/arithmetic-words.json' with { type: 'json' };

/** What the words of some texts give leave to reckon with: "each", "per", "times as many"; "more … than". */
export function reckoningWordsOf(texts: readonly string[]): ReckoningWords {
  const words = ` ${texts
    .join(' ; ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const holds = (list: readonly string[]): boolean => list.some((one) => words.includes(` ${one} `));
  return { rates: holds(table.rates), gaps: holds(table.gaps) && words.includes(' than ') };
}
