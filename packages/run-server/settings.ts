import { z } from "zod";

/** Settings that cannot be used; `message` names every one of them, in one line. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const wholeNumber = (message: string) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, message)
    .transform(Number);

/** Shapes of settings that several programs have. Environment variables are text. */
export const settings = {
  wholeNumber,
  port: wholeNumber("must be a port, 0 to 65535").refine(
    (port) => port >= 0 && port <= 65_535,
    "must be a port, 0 to 65535",
  ),
  host: z.string().min(1),
  /** A URL without a path. */
  origin: z
    .url({ protocol: /^https?$/, error: "must be a URL such as http://localhost:4000" })
    .transform((text) => new URL(text))
    .refine(({ href, origin }) => href === `${origin}/`, "must not have a path"),
};

/** Reads settings from environment variables; empty ones count as not set. @throws SettingsError */
export function readSettings<Shape extends z.ZodType>(
  shape: Shape,
  env: Readonly<Record<string, string | undefined>>,
): z.infer<Shape> {
  const parsed = shape.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  throw new SettingsError([...new Set(problems)].join("; "));
}
