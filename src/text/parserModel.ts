import data from '../lang/en/parser.model.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { makeTable, putUnder, type HashTable } from './hashTable.ts';
import { layOutRows, type RowLayout } from './parserRows.ts';
import { WordSums } from './wordSums.ts';

/** The parser as it is kept: bytes in base64. */
export interface ParserData {
  readonly hidden: number;
  readonly labels: readonly string[];
  /** Universal and Penn tags, in one, as the parser numbers them. */
  readonly tags: readonly string[];
  /** Hashes of the commonest words (int32, little-endian). */
  readonly words: string;
  /** Rows of the first layer (int8). */
  readonly rows: string;
  /** Weights of the three transitions, then of the labels of left and right arcs: a row and its bias (int8, then int32). */
  readonly transitions: string;
  readonly names: string;
}

/** The parser's net with whole numbers: a table of rows, one hidden layer, a head for transitions and one for labels. */
export interface ParserModel {
  readonly hidden: number;
  readonly labels: readonly string[];
  readonly layout: RowLayout;
  readonly tagIndex: ReadonlyMap<string, number>;
  readonly wordIndex: HashTable;
  /** The first layer's rows, and one more of zeros. */
  readonly rows: Int8Array;
  readonly wordSums: WordSums;
  readonly transitions: Head;
  readonly leftLabels: Head;
  readonly rightLabels: Head;
}

/** The last layer: for each hidden unit (and one more that is always 0) a weight for each of `count` answers. */
export interface Head {
  readonly count: number;
  readonly weights: Int8Array;
  readonly biases: Int32Array;
}

/** The answers from `from` on of a head that is kept answer by answer. */
function decodeHead(bytes: Uint8Array, hidden: number, from: number, count: number): Head {
  const all = bytes.length / (hidden + 4);
  const signed = new Int8Array(bytes.buffer);
  const view = new DataView(bytes.buffer);
  const weights = new Int8Array((hidden + 1) * count);
  for (let answer = 0; answer < count; answer++)
    for (let h = 0; h < hidden; h++) weights[h * count + answer] = signed[(from + answer) * hidden + h]!;
  const biasAt = (answer: number): number => view.getInt32(all * hidden + (from + answer) * 4, true);
  return { count, weights, biases: Int32Array.from({ length: count }, (_, answer) => biasAt(answer)) };
}

function withZeroRow(rows: Int8Array, hidden: number): Int8Array {
  const longer = new Int8Array(rows.length + hidden);
  longer.set(rows);
  return longer;
}

/** Tables ready for use. */
export function decodeParser(from: ParserData): ParserModel {
  const words = decodeBase64(from.words);
  const view = new DataView(words.buffer);
  const wordIndex = makeTable(words.length / 4);
  for (let at = 0; at < words.length; at += 4) putUnder(wordIndex, view.getInt32(at, true), at / 4 + 1);
  const names = decodeBase64(from.names);
  const labels = from.labels.length;
  const layout = layOutRows({
    words: words.length / 4 + 1,
    tags: from.tags.length,
    labels,
  });
  const rows = withZeroRow(new Int8Array(decodeBase64(from.rows).buffer), from.hidden);
  return {
    hidden: from.hidden,
    labels: from.labels,
    layout,
    tagIndex: new Map(from.tags.map((tag, at) => [tag, at])),
    wordIndex,
    rows,
    wordSums: new WordSums(layout, rows, from.hidden),
    transitions: decodeHead(decodeBase64(from.transitions), from.hidden, 0, 3),
    leftLabels: decodeHead(names, from.hidden, 0, labels),
    rightLabels: decodeHead(names, from.hidden, labels, labels),
  };
}

let decoded: ParserModel | null = null;

/** The shipped model, decoded on first use. */
export function parserModel(): ParserModel {
  decoded ??= decodeParser(data);
  return decoded;
}
