import data from '../lang/en/parser.model.json' with { type: 'json' };
import { decodeBase64 } from './base64.ts';
import { makeTable, putUnder, type HashTable } from './hashTable.ts';
import { layOutRows } from './parserRows.ts';
import { ParserRun } from './parserRun.ts';
import { decodeNet, type NetData } from './parserTables.ts';

/** The parser as it is kept: bytes in base64. */
export interface ParserData {
  readonly labels: readonly string[];
  /** Universal and Penn tags, in one, as the parser numbers them. */
  readonly tags: readonly string[];
  /** Hashes of the commonest words (int32, little-endian). */
  readonly words: string;
  /** Each reads the sentence for itself. */
  readonly nets: readonly NetData[];
}

/** The parser's nets ready for use, and what they number words, tags and relations by. */
export interface ParserModel {
  readonly labels: readonly string[];
  readonly tagIndex: ReadonlyMap<string, number>;
  readonly wordIndex: HashTable;
  readonly nets: readonly ParserRun[];
}

/** Tables ready for use. */
export function decodeParser(from: ParserData): ParserModel {
  const words = decodeBase64(from.words);
  const view = new DataView(words.buffer);
  const wordIndex = makeTable(words.length / 4);
  for (let at = 0; at < words.length; at += 4) putUnder(wordIndex, view.getInt32(at, true), at / 4 + 1);
  const layout = layOutRows({ words: words.length / 4 + 1, tags: from.tags.length, labels: from.labels.length });
  return {
    labels: from.labels,
    tagIndex: new Map(from.tags.map((tag, at) => [tag, at])),
    wordIndex,
    nets: from.nets.map((net) => new ParserRun(decodeNet(net, layout))),
  };
}

let decoded: ParserModel | null = null;

/** The shipped model, decoded on first use. */
export function parserModel(): ParserModel {
  decoded ??= decodeParser(data);
  return decoded;
}
