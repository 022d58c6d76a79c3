import { randomUUID } from "node:crypto";
import { toIso } from "@sandbank/domain";
import { NotificationRefused, ProviderError } from "@sandbank/provider";
import { z } from "zod";
import { type ErrorCode, type ErrorResponse, errorStatus } from "../../wire/index.ts";
import type { SignedCalls } from "./signed-calls.ts";

const asked = z.object({ txnid: z.uuid() });

/** A message of an aggregator that is not taken, and the code that says why. */
export class Refusal extends ProviderError {
  readonly errorCode: ErrorCode;

  constructor(errorCode: ErrorCode, message: string, options?: { cause?: unknown }) {
    super("invalid_response", message, options);
    this.errorCode = errorCode;
  }
}

/** ReBIT FIU specification 2.0.0: a refusal is signed like any other answer, and names the message it answers. */
export function refuseNotification(
  error: ProviderError,
  message: unknown,
  calls: SignedCalls,
): ProviderError {
  const errorCode = error instanceof Refusal ? error.errorCode : "ServiceUnavailable";
  const body: ErrorResponse = {
    ver: "2.0.0",
    timestamp: toIso(calls.now()),
    txnid: asked.safeParse(message).data?.txnid ?? randomUUID(),
    errorCode,
    errorMsg: error instanceof Refusal ? error.message : "Keys cannot be looked up now; tell it again.",
  };
  const answer = { status: errorStatus[errorCode], ...calls.sign(body) };
  return new NotificationRefused(error.code, error.message, answer, { cause: error });
}
