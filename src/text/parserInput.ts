/** What the parser sees in a word. Index 0 of `word` and of the classes means that it is not a common one. */
export interface ParserWords {
  readonly length: number;
  readonly word: Int32Array;
  /** Three classes and the parts of speech of a dictionary, a byte each, as src/text/wordClasses.ts gives them. */
  readonly classes: Int32Array;
  readonly tag: Int32Array;
  /** The universal tag alone, as src/text/parserTuples.ts numbers them. */
  readonly coarse: Int32Array;
  readonly shape: Int32Array;
  /** How many commas and how many verbs stand before each word. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}
