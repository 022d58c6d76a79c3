/** Bytes kept of a body at most. */
const MOST_BYTES = 8_192;

/** The beginning of a body, as it passed. */
export class KeptBody {
  readonly #chunks: Uint8Array[] = [];
  #kept = 0;
  /** All that passed. */
  bytes = 0;

  add(chunk: unknown): void {
    if (typeof chunk === "string") this.#keep(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.#keep(chunk);
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  #keep(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const room = MOST_BYTES - this.#kept;
    if (room <= 0 || chunk.length === 0) return;
    // A copy: the page this is cut from may be large, and is gone sooner.
    const piece = new Uint8Array(chunk.subarray(0, room));
    this.#chunks.push(piece);
    this.#kept += piece.length;
  }
}
