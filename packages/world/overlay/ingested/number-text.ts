/** Sixty-four characters in a row that JSON leaves as they are, but for the backslash in between. */
const FIRST = 48;
const BACKSLASH = 92;
const SMALL = 0x4000_0000;
/** Digits of the largest number there is. */
const LONGEST = 12;

/** Whole numbers as text, about a character for every five bits: the small ones there are millions of are short. */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Any safe integer. */
  add(value: number): void {
    if (this.#length + LONGEST > this.#bytes.length) this.#grow();
    if (value >= 0 && value < 16) {
      const code = FIRST + (value << 1);
      this.#bytes[this.#length++] = code;
      return;
    }
    const sign = value < 0 ? 1 : 0;
    let rest = sign === 1 ? -value : value;
    if (rest >= SMALL) {
      // Beyond what has bits.
      this.#digit(((rest % 16) << 1) | sign | 32);
      rest = Math.floor(rest / 16);
      for (; rest >= SMALL; rest = Math.floor(rest / 32)) this.#digit((rest % 32) | 32);
    } else {
      const first = ((rest & 15) << 1) | sign;
      rest >>>= 4;
      this.#digit(rest > 0 ? first | 32 : first);
      if (rest === 0) return;
    }
    for (; rest > 31; rest >>>= 5) this.#digit((rest & 31) | 32);
    this.#digit(rest);
  }

  /** What was added since the last call. */
  take(): string {
    const text = DECODER.decode(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return text;
  }

  #digit(digit: number): void {
    const code = FIRST + digit;
    this.#bytes[this.#length++] = code < BACKSLASH ? code : code + 1;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

const DECODER = new TextDecoder();

/** Reads what a {@link NumberWriter} wrote, in its order. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws RangeError where there is nothing more */
  next(): number {
    const first = this.#digit();
    let value = (first & 31) >>> 1;
    let scale = 16;
    for (let more = first >= 32; more; scale *= 32) {
      const digit = this.#digit();
      value += (digit & 31) * scale;
      more = digit >= 32;
    }
    return first & 1 ? -value : value;
  }

  #digit(): number {
    const code = this.#text.charCodeAt(this.#at++);
    const digit = code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
    if (digit >= 0 && digit < 64) return digit;
    throw new RangeError("What was kept of ingested transactions is damaged");
  }
}
