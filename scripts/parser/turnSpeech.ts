import type { TreebankSentence } from '../treebank.ts';

/** "X said Y", taken apart: indexes of words. */
interface Speech {
  readonly verb: number;
  readonly speaker: readonly number[];
  readonly content: readonly number[];
  readonly contentRoot: number;
  /** What else hangs from the verb behind it: "on Tuesday". */
  readonly rest: readonly number[];
}

const SAYS =
  /^(?:say|add|announce|explain|report|note|claim|state|argue|warn|insist|think|believe|reply|declare|admit)$/;

function subtree(sentence: TreebankSentence, root: number): number[] {
  const inside = sentence.heads.map((_, at) => {
    let up = at;
    for (let steps = 0; up >= 0 && up !== root && steps < sentence.heads.length; steps++) up = sentence.heads[up]!;
    return up === root;
  });
  return sentence.forms.map((_, at) => at).filter((at) => inside[at] === true);
}

function isMark(sentence: TreebankSentence, at: number): boolean {
  return sentence.upos[at] === 'PUNCT';
}

/** The parts of a sentence whose main verb says something, or null where it is of another kind. */
function takeApart(sentence: TreebankSentence): Speech | null {
  const verb = sentence.heads.indexOf(-1);
  if (!SAYS.test(sentence.lemmas[verb] ?? '') || !/^VB[DZP]$/.test(sentence.xpos[verb] ?? '')) return null;
  const children = sentence.heads.flatMap((head, at) => (head === verb ? [at] : []));
  const [speaker, content] = ['nsubj', 'ccomp'].map((name) => children.filter((at) => sentence.relations[at] === name));
  const [who, what] = [speaker?.[0], content?.[0]];
  if (who === undefined || what === undefined || content?.length !== 1 || who > verb || what < verb) return null;
  const others = children.filter((at) => at !== who && at !== what && !isMark(sentence, at));
  if (others.some((at) => at < verb || at > what || !/^(?:obl|advmod|iobj|obj)/.test(sentence.relations[at] ?? '')))
    return null;
  const trim = (words: number[]): number[] =>
    words.filter(
      (at) =>
        !(sentence.relations[at] === 'mark' && sentence.heads[at] === what && /^that$/i.test(sentence.forms[at] ?? '')),
    );
  let said = trim(subtree(sentence, what));
  while (said.length > 0 && isMark(sentence, said[0]!)) said = said.slice(1);
  while (said.length > 0 && isMark(sentence, said.at(-1)!)) said = said.slice(0, -1);
  if (said.length < 3) return null;
  return {
    verb,
    speaker: subtree(sentence, who).filter((at) => at < verb),
    content: said,
    contentRoot: what,
    rest: others.flatMap((at) => subtree(sentence, at)).sort((a, b) => a - b),
  };
}

/** A word of the new sentence: one of the old sentence, or a mark that hangs from `head`, an old index. */
type Piece = number | { readonly mark: string; readonly xpos: string; readonly head: number };

const COMMA = (head: number): Piece => ({ mark: ',', xpos: ',', head });

function build(
  sentence: TreebankSentence,
  pieces: readonly Piece[],
  root: number,
  asParataxis: number,
): TreebankSentence {
  const place = new Map(pieces.flatMap((piece, at) => (typeof piece === 'number' ? [[piece, at] as const] : [])));
  const old = <T>(from: readonly T[], made: (mark: { mark: string; xpos: string }) => T): T[] =>
    pieces.map((piece) => (typeof piece === 'number' ? from[piece]! : made(piece)));
  const newHead = (piece: Piece): number => {
    if (typeof piece !== 'number') return place.get(piece.head) ?? -1;
    if (piece === root) return -1;
    if (piece === asParataxis) return place.get(root) ?? -1;
    return place.get(sentence.heads[piece]!) ?? place.get(root)!;
  };
  const forms = old(sentence.forms, ({ mark }) => mark).map((form, at) => {
    const piece = pieces[at]!;
    if (typeof piece !== 'number') return form;
    if (form !== 'I' && piece === 0 && at > 0 && sentence.upos[piece] !== 'PROPN') return form.toLowerCase();
    const first = pieces.findIndex((one) => typeof one === 'number');
    return at === first ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
  });
  return {
    forms,
    lemmas: old(sentence.lemmas, ({ mark }) => mark),
    upos: old(sentence.upos, () => 'PUNCT'),
    xpos: old(sentence.xpos, ({ xpos }) => xpos),
    heads: pieces.map(newHead),
    relations: pieces.map((piece) => {
      if (typeof piece !== 'number') return 'punct';
      if (piece === root) return 'root';
      return piece === asParataxis ? 'parataxis' : sentence.relations[piece]!;
    }),
  };
}

/** Turns "X said Y" round: "Y, X said", "“Y,” said X", "Y's first part, X said, and the rest". Each comes with the old index of its words, -1 for marks. */
export function turnSpeech(
  sentence: TreebankSentence,
): { readonly turned: TreebankSentence; readonly from: readonly number[] }[] {
  const speech = takeApart(sentence);
  if (!speech) return [];
  const { verb, speaker, content, contentRoot, rest } = speech;
  const stop: Piece = { mark: '.', xpos: '.', head: verb };
  const open: Piece = { mark: '“', xpos: '``', head: contentRoot };
  const close: Piece = { mark: '”', xpos: "''", head: contentRoot };
  const pronoun = speaker.length === 1 && sentence.upos[speaker[0]!] === 'PRON';
  const frames: Piece[][] = [[...speaker, verb, ...rest]];
  if (!pronoun) frames.push([verb, ...speaker, ...rest]);
  const made = frames.flatMap((frame, at): [Piece[], boolean][] => [
    [[...content, COMMA(verb), ...frame, stop], false],
    ...(at === frames.length - 1
      ? [[[open, ...content, COMMA(verb), close, ...frame, stop], false] as [Piece[], boolean]]
      : []),
  ]);
  const lead = subtree(sentence, content[0]!).filter((at) => content.includes(at));
  const topic = content.findLastIndex(
    (at, index) =>
      index < content.length / 2 &&
      /^(?:nsubj|obl|advmod|advcl)/.test(sentence.relations[at]!) &&
      sentence.heads[at] === contentRoot,
  );
  if (topic >= 0 && lead.length > 0) {
    const end = content.lastIndexOf(subtree(sentence, content[topic]!).at(-1)!) + 1;
    const frame = frames.at(-1)!;
    if (end > 0 && end < content.length - 1)
      made.push([
        [
          ...content.slice(0, end),
          COMMA(verb),
          ...frame,
          COMMA(verb),
          ...content.slice(end),
          { mark: '.', xpos: '.', head: contentRoot },
        ],
        true,
      ]);
  }
  return made.map(([pieces, medial]) => ({
    turned: medial ? build(sentence, pieces, contentRoot, verb) : build(sentence, pieces, verb, -9),
    from: pieces.map((piece) => (typeof piece === 'number' ? piece : -1)),
  }));
}
