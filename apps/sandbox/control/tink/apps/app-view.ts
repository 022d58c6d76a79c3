import { AppError, tinkApp } from "@sandbank/protocol-tink/apps";
import { Refusal } from "../../refusal.ts";

export const appView = tinkApp.meta({ id: "TinkApp" });

const KIND_OF = { exists: "conflict", unknown: "not_found", invalid: "invalid" } as const;

/** What cannot be registered becomes a refusal of the caller's request, `exists` as `tink_app_exists`. */
export async function orRefuseApp<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new Refusal(KIND_OF[error.code], `tink_app_${error.code}`, error.message);
  }
}
