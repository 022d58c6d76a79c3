import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { ServiceError } from "./error.ts";

const EXPLANATION: Record<ProviderErrorCode, (bank: string) => string> = {
  login_required: (bank) => `${bank} asks you to sign in again. Connect it again to go on.`,
  consent_expired: (bank) => `Your consent at ${bank} has run out. Connect it again to renew it.`,
  consent_revoked: (bank) => `Your consent was withdrawn at ${bank}. Connect it again to give a new one.`,
  consent_paused: (bank) => `Your consent at ${bank} is paused. Resume it there to go on.`,
  access_denied: (bank) => `You declined at ${bank}. Nothing was connected.`,
  invalid_callback: (bank) => `The answer from ${bank} did not match the question. Start again.`,
  rate_limited: (bank) => `${bank} asks us to slow down.`,
  unavailable: (bank) => `${bank} is not answering.`,
  invalid_response: (bank) => `${bank} answered something we do not understand.`,
  not_ready: (bank) => `${bank} is still gathering your data. We look again by ourselves.`,
  mobile_required: (bank) => `${bank} needs the mobile number that your accounts are known by.`,
  not_supported: (bank) => `${bank} does not support this.`,
};

/** What to tell the user about a provider's error. */
export function explainProviderError(code: ProviderErrorCode, bank: string): string {
  return EXPLANATION[code](bank);
}

/** Calls a provider, turning its errors into refusals that name the bank. */
export async function askProvider<T>(bank: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw new ServiceError("provider", explainProviderError(error.code, bank), {
      cause: error,
      providerCode: error.code,
    });
  }
}
