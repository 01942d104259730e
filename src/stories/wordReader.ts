import { CAPITAL, DIGIT, kindAt, NO_WORD } from './characters.ts';

const SENTENCE_OPENERS = new Set(['.', '!', '?', '\n', '"', '“', ':'].map((mark) => mark.charCodeAt(0)));
const POINT = '.'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

/**
 * Steps through the words of a text: letters and digits, with points and commas between digits. Nothing is copied; the fields
 * tell of the word last read.
 */
export class WordReader {
  /** UTF-16 offsets. */
  start = 0;
  end = 0;
  /** Two independent hashes of the word, ASCII capitals made small: together they stand for the word. */
  high = 0;
  low = 0;
  startsWithCapital = false;
  startsWithDigit = false;
  /** Whether something that opens a sentence, or nothing at all, stands before it. */
  opensSentence = true;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads the next word; false where there is none. */
  next(): boolean {
    this.opensSentence = this.end === 0;
    const at = this.skipTo(this.end);
    if (at === this.text.length) return false;
    const kind = kindAt(this.text, at);
    this.startsWithCapital = kind === CAPITAL;
    this.startsWithDigit = kind === DIGIT;
    this.start = at;
    this.end = this.readFrom(at);
    return true;
  }

  private skipTo(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && kindAt(text, at) === NO_WORD) {
      if (SENTENCE_OPENERS.has(text.charCodeAt(at))) this.opensSentence = true;
      at++;
    }
    return at;
  }

  private readFrom(start: number): number {
    const { text } = this;
    let high = 0x9e3779b9;
    let low = 0x41c6ce57;
    let at = start;
    while (at < text.length && (kindAt(text, at) !== NO_WORD || this.joinsDigits(at))) {
      const unit = text.charCodeAt(at);
      const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      high = Math.imul(high ^ small, 0x01000193);
      low = Math.imul(low ^ small, 0x5bd1e995);
      low ^= low >>> 15;
      at++;
    }
    this.high = high;
    this.low = low;
    return at;
  }

  private joinsDigits(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return (unit === POINT || unit === COMMA) && at + 1 < this.text.length && kindAt(this.text, at + 1) === DIGIT;
  }
}
