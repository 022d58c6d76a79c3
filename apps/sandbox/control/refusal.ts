import { explainInvalid } from "@sandbank/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { ClockIsAdvancing } from "../agenda/clock-is-advancing.ts";
import { FaultError } from "../faults/fault-error.ts";
import { RequestTimeout } from "../requests/request-log.ts";
import { WorldError } from "../worlds/world-registry.ts";

const TRPC_CODE = {
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  unavailable: "SERVICE_UNAVAILABLE",
  timeout: "TIMEOUT",
} as const;

/** What was asked of the control plane cannot be; `message` says what and how to put it right. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: keyof typeof TRPC_CODE;
  /** Stable, to switch on. */
  readonly code: string;

  constructor(kind: Refusal["kind"], code: string, message: string) {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}

const KIND_OF_WORLD_ERROR = {
  exists: "conflict",
  unknown: "not_found",
  invalid_id: "invalid",
  is_default: "conflict",
} as const satisfies Record<WorldError["code"], Refusal["kind"]>;

const KIND_OF_FAULT_ERROR = {
  exists: "conflict",
  unknown: "not_found",
  invalid: "invalid",
} as const satisfies Record<FaultError["code"], Refusal["kind"]>;

function kindOf(cause: unknown): Refusal["kind"] | undefined {
  if (cause instanceof Refusal) return cause.kind;
  if (cause instanceof WorldError) return KIND_OF_WORLD_ERROR[cause.code];
  if (cause instanceof FaultError) return KIND_OF_FAULT_ERROR[cause.code];
  if (cause instanceof ClockIsAdvancing) return "conflict";
  return cause instanceof RequestTimeout ? "timeout" : undefined;
}

/** The one place where refusals become transport errors. Unknown errors pass with their cause, for the log. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  const kind = kindOf(cause);
  return kind && cause ? new TRPCError({ code: TRPC_CODE[kind], message: cause.message, cause }) : error;
}

/** Stable code of a refusal of ours; undefined for anything else. */
export function refusalCode({ cause }: TRPCError): string | undefined {
  if (cause instanceof Refusal) return cause.code;
  if (cause instanceof WorldError) return cause.code === "unknown" ? "unknown_world" : `world_${cause.code}`;
  if (cause instanceof FaultError) return cause.code === "unknown" ? "unknown_fault" : `fault_${cause.code}`;
  if (cause instanceof ClockIsAdvancing) return "clock_is_advancing";
  return cause instanceof RequestTimeout ? "nothing_came" : undefined;
}

/** What the world refuses, or cannot read of what it was given, becomes a refusal of the caller's request. */
export async function orRefuse<T>(code: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal("invalid", code, error.message);
    if (error instanceof z.ZodError) throw new Refusal("invalid", code, explainInvalid(error));
    throw error;
  }
}
