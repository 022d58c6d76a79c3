/**
 * A file that a procedure answers with, written while it is read. Nothing of it is made before the first chunk is
 * asked for, and nothing after the reader is gone: the iterator's `return` is called then.
 */
export class FileAnswer {
  /** One of those in `meta.rest.files`. */
  readonly contentType: string;
  /** For the reader to save it under; letters, digits, dots, hyphens and underscores are kept. */
  readonly name: string;
  readonly #chunks: AsyncIterable<string | Uint8Array>;

  constructor(contentType: string, name: string, chunks: AsyncIterable<string | Uint8Array>) {
    this.contentType = contentType;
    this.name = name;
    this.#chunks = chunks;
  }

  /** To be read once. No iterable itself: tRPC would take it for a stream of values. */
  read(): AsyncIterator<string | Uint8Array> {
    return this.#chunks[Symbol.asyncIterator]();
  }

  /** Over tRPC it is told of and not sent. */
  toJSON(): { contentType: string; name: string } {
    return { contentType: this.contentType, name: this.name };
  }
}

/**
 * The file as a response. Its first chunk is waited for, so that what fails at once is a refusal and not a broken
 * file; a later failure breaks the connection off, so that nobody takes a part for the whole.
 * @param onFailure told of a failure after the first chunk
 */
export async function answerFile(
  file: FileAnswer,
  status: number,
  method: string,
  onFailure: (error: unknown) => void,
): Promise<Response> {
  const headers = {
    "content-type": file.contentType,
    "content-disposition": `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"`,
    "cache-control": "no-store",
  };
  if (method === "HEAD") return new Response(null, { status, headers });
  const chunks = file.read();
  let next: IteratorResult<string | Uint8Array> | null = await chunks.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = next ?? (await chunks.next());
          next = null;
          if (done) controller.close();
          else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        } catch (error) {
          onFailure(error);
          controller.error(error);
        }
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    // No chunk is made ahead of the reader.
    { highWaterMark: 0 },
  );
  return new Response(body, { status, headers });
}
