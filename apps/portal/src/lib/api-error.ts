import { TRPCClientError } from "@trpc/client";
import { z } from "zod";

/** The part of the core's error shape the portal switches on. */
const errorData = z.object({
  code: z.string(),
  refusal: z.string().nullish(),
  fields: z.record(z.string(), z.array(z.string())).nullish(),
});

export interface Problem {
  /** `unreachable` when no answer of the core's came back. */
  readonly kind: "unreachable" | "signed_out" | "not_found" | "refused" | "internal";
  /** For the person to read. */
  readonly message: string;
}

const KINDS: Readonly<Record<string, Problem["kind"]>> = {
  UNAUTHORIZED: "signed_out",
  NOT_FOUND: "not_found",
  FORBIDDEN: "not_found",
  BAD_REQUEST: "refused",
  CONFLICT: "refused",
  BAD_GATEWAY: "refused",
  TOO_MANY_REQUESTS: "refused",
};

/** What went wrong, from anything a call may have thrown. Somebody else's thing reads like a missing one. */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) {
    return { kind: "internal", message: "This page could not be shown. Trying again may help." };
  }
  const data = errorData.safeParse(error.data);
  if (!data.success) {
    return { kind: "unreachable", message: "Sandbank is not answering. Is it still running?" };
  }
  const kind = KINDS[data.data.code] ?? "internal";
  if (kind === "not_found") return { kind, message: "It may have been deleted, or it was never yours." };
  if (kind === "internal") return { kind, message: "The core's log says what. Trying again may help." };
  return { kind, message: error.message };
}

/** True where it was this field of what was sent that is wrong or missing. */
export function isAbout(field: string, error: unknown): boolean {
  const data = error instanceof TRPCClientError ? errorData.safeParse(error.data).data : undefined;
  return data?.fields?.[field] !== undefined;
}

/** True where asking again may help without anybody doing anything. */
export function isRetryable(error: unknown): boolean {
  const { kind } = toProblem(error);
  return kind === "unreachable";
}
