/** Of one body at most. */
const MOST_BYTES = 65_536;

type Piece = string | Uint8Array;

/** A body as it passed, or its beginning. */
export class KeptBody {
  /** Most bodies are in one piece, and most requests have none. */
  #first: Piece | undefined;
  #more: Piece[] | undefined;
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
    if (this.#first === undefined) return "";
    const pieces = [this.#first, ...(this.#more ?? [])];
    return Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString();
  }

  forget(): void {
    this.#first = undefined;
    this.#more = undefined;
    this.kept = 0;
  }

  #add(piece: Piece, length: number): void {
    this.bytes += length;
    const room = MOST_BYTES - this.kept;
    if (room <= 0 || length === 0) return;
    this.#keep(length > room ? Buffer.from(Buffer.from(piece).subarray(0, room)) : detached(piece));
    this.kept += Math.min(length, room);
  }

  #keep(piece: Piece): void {
    if (this.#first === undefined) this.#first = piece;
    else if (this.#more) this.#more.push(piece);
    else this.#more = [piece];
  }
}

/** A piece that is a small part of what is held in memory for it would hold the rest as well: it is copied. */
function detached(piece: Piece): Piece {
  const isPart = typeof piece !== "string" && piece.buffer.byteLength > 2 * piece.length;
  return isPart ? Buffer.from(piece) : piece;
}
