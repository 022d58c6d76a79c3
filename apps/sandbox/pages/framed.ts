import { type Child, Html, render } from "@sandbank/html";

/** What stands in front of a page's content and behind it, as bytes: the same for many pages, encoded once. */
export interface Frame {
  readonly before: Buffer;
  readonly after: Buffer;
}

/** A whole page: its own content within a frame. */
export class Framed extends Html {
  readonly #frame: Frame;
  readonly #content: string;

  constructor(frame: Frame, content: Child) {
    super("");
    this.#frame = frame;
    this.#content = render(content);
  }

  override toString(): string {
    return Buffer.concat(this.pieces.map((piece) => Buffer.from(piece))).toString();
  }

  /** As it is sent. */
  get pieces(): readonly (string | Buffer)[] {
    return [this.#frame.before, this.#content, this.#frame.after];
  }
}
