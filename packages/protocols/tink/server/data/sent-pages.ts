/** A page as it was sent: JSON in UTF-8. */
type SentPage = Uint8Array<ArrayBuffer>;

/** Bytes kept at most, all worlds together. */
const MOST_BYTES = 8_000_000;

/** Pages sent lately: writing a hundred transactions as JSON costs more than all the rest of a request. */
class SentPages {
  readonly #kept = new Map<string, SentPage>();
  #bytes = 0;

  find(key: string): SentPage | undefined {
    const page = this.#kept.get(key);
    if (!page) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, page);
    return page;
  }

  keep(key: string, page: SentPage): void {
    this.#forget(key);
    this.#kept.set(key, page);
    this.#bytes += page.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.length ?? 0;
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
