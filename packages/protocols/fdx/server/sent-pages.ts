import type { Instant } from "@sandbank/domain";

/** A page as it was sent, and while which instants it is what would be sent again. */
interface SentPage {
  /** JSON in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
  /** Edits the world had seen. */
  readonly sequence: number;
}

/** Bytes kept at most, all worlds and banks together. */
const MOST_BYTES = 8_000_000;

/** Pages sent lately: writing a hundred transactions as JSON costs more than all the rest of a request. */
class SentPages {
  readonly #kept = new Map<string, SentPage>();
  #bytes = 0;

  find(key: string, now: Instant, sequence: number): SentPage["bytes"] | undefined {
    const kept = this.#kept.get(key);
    if (!kept || kept.sequence !== sequence || now < kept.from || now >= kept.until) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.bytes;
  }

  keep(key: string, page: SentPage): void {
    this.#forget(key);
    this.#kept.set(key, page);
    this.#bytes += page.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}

/** One for the process, so that a thousand worlds keep no more than one does. */
export const sentPages = new SentPages();

const names = new WeakMap<object, number>();
let named = 0;

/** Names a world among all there ever were in the process; two of one id are two. */
export function nameOfWorld(world: object): number {
  const name = names.get(world) ?? ++named;
  names.set(world, name);
  return name;
}
