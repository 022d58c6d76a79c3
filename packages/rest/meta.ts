import { z } from "zod";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export const restMeta = z.strictObject({
  method: z.enum(METHODS),
  /** Below where the API is mounted; `{name}` is a field of the input: `/worlds/{world}`. */
  path: z.string().regex(/^(?:\/(?:[a-z0-9-]+|\{\w+\}))+$/),
  /** Of a success; default 200. */
  status: z.int().min(200).max(299).default(200),
  /** One line: what it does. */
  summary: z.string(),
  description: z.string().optional(),
  /** Heading it stands under in the reference; default: the name of its router. */
  tag: z.string().optional(),
  /** What the procedure gives stands in the answer under this name: a list in an object, which can grow. */
  envelope: z.string().optional(),
  /** Present where it may be called without signing in. */
  open: z.literal(true).optional(),
  /** The answer is a file of this name, in which `{name}` is a field of the input. */
  file: z.string().optional(),
  /** The answer is a `FileAnswer` of one of these content types, sent as it is written. */
  files: z.array(z.string()).min(1).optional(),
});

/** How a procedure is called without tRPC; one without it is not. */
export type RestMeta = { readonly rest?: z.input<typeof restMeta> };
