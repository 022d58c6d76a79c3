/** Of one body at most. */
const MOST_BYTES = 65_536;
/** Smaller pieces are copied: they may be a small part of what is held for them. */
const SMALL_BYTES = 4_096;

/** A body as it passed, or its beginning. */
export class KeptBody {
  #pieces: (string | Uint8Array)[] = [];
  /** How much of it is kept. */
  kept = 0;
  /** All that passed. */
  bytes = 0;

  add(piece: unknown): void {
    if (typeof piece === "string") this.#add(piece, Buffer.byteLength(piece));
    else if (piece instanceof Uint8Array) this.#add(piece, piece.length);
  }

  /** Empty where nothing is kept any more. */
  get text(): string {
    return Buffer.concat(this.#pieces.map((piece) => Buffer.from(piece))).toString();
  }

  forget(): void {
    this.#pieces = [];
    this.kept = 0;
  }

  #add(piece: string | Uint8Array, length: number): void {
    this.bytes += length;
    const room = MOST_BYTES - this.kept;
    if (room <= 0 || length === 0) return;
    if (length > room) this.#pieces.push(Buffer.from(Buffer.from(piece).subarray(0, room)));
    else this.#pieces.push(typeof piece !== "string" && length < SMALL_BYTES ? Buffer.from(piece) : piece);
    this.kept += Math.min(length, room);
  }
}
