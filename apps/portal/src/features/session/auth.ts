import { z } from "zod";

const refusal = z.object({ code: z.string().optional(), message: z.string().optional() });

/** Signing in, up or out was refused; `code` is the core's, e.g. `INVALID_EMAIL_OR_PASSWORD`. */
export class AuthError extends Error {
  override readonly name = "AuthError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** @throws AuthError, with code `UNREACHABLE` when no answer of the core's came back. */
export async function postAuth(
  path: "sign-in/email" | "sign-up/email" | "sign-out",
  body: Record<string, string>,
): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new AuthError("UNREACHABLE", "Sandbank is not answering. Is it still running?");
  }
  if (response.ok) {
    // An answer that is left unread counts as still arriving, and is cut off by the next navigation.
    await response.text();
    return;
  }
  const { data } = refusal.safeParse(await response.json().catch(() => null));
  throw new AuthError(data?.code ?? "UNKNOWN", data?.message ?? "Sandbank could not do that just now.");
}
