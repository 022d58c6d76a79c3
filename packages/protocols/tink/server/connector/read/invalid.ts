import { TinkError } from "../../http/tink-error.ts";
import { type Complaint, explained } from "./explain.ts";

/** 400, with every field that is wrong. */
export function invalid(complaints: readonly Complaint[]): TinkError {
  return new TinkError(400, "connector.invalid_request", explained(complaints));
}
