import { type ErrorCode, errorStatus } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";

/** Header of the SahamatiNet response simulator (Sahamati, "Integration with simulators"). */
const SIMULATE_HEADER = "x-simulate-res";

/** The answers it can ask for, and the ReBIT code each is here. `Ok` is the usual answer. */
const CODE_OF: Readonly<Record<string, ErrorCode | "Ok" | "TimeOut">> = {
  Ok: "Ok",
  BadRequest: "InvalidRequest",
  Unauthorized: "Unauthorized",
  Forbidden: "ConsentRevoked",
  NotFound: "NoDataFound",
  Conflict: "IdempotencyError",
  DataGone: "DataGone",
  PreconditionFail: "PreconditionFailed",
  NotImplemented: "NotImplemented",
  ServiceUnavailable: "ServiceUnavailable",
  TimeOut: "TimeOut",
};

/** Names in use for what is simulated, for documentation. */
export const simulatedAnswers: readonly string[] = Object.keys(CODE_OF);

/** A code the operation has, where the usual one of the status is none of its own. */
const CODE_AT: Readonly<Record<string, Readonly<Record<string, ErrorCode>>>> = {
  NotFound: {
    discoverAccounts: "NoAccountsFound",
    linkAccounts: "AccountNotFound",
    verifyLink: "AccountNotFound",
    delinkAccount: "AccountNotFound",
  },
};

/**
 * Does what the header of a request asks for: nothing for `Ok`, waiting until the caller gives up for `TimeOut`.
 * @throws AaRefusal the answer asked for, or InvalidRequest for a name nobody knows
 */
export async function simulate(request: Request, operation: string): Promise<void> {
  const asked = request.headers.get(SIMULATE_HEADER);
  if (asked === null) return;
  const code = CODE_AT[asked]?.[operation] ?? CODE_OF[asked];
  if (code === undefined) {
    throw new AaRefusal(
      "InvalidRequest",
      `${SIMULATE_HEADER} is "${asked}"; it can be ${simulatedAnswers.join(", ")}.`,
    );
  }
  if (code === "Ok") return;
  if (code === "TimeOut") return givenUp(request.signal);
  throw new AaRefusal(code, `Asked for by ${SIMULATE_HEADER}: ${asked} (${errorStatus[code]}).`);
}

/** Never resolves. @throws the signal's reason when the caller gives up */
function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
