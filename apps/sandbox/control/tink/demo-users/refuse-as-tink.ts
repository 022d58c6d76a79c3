import { Refusal } from "../../refusal.ts";

/** What Tink refuses becomes a refusal of the caller's request, `user.invalid_market` as `user_invalid_market`. */
export async function refuseAsTink<T>(work: () => Promise<T>): Promise<T> {
  const { TinkError } = await import("@sandbank/protocol-tink/demo");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TinkError)) throw error;
    const kind = error.status === 409 ? "conflict" : error.status === 404 ? "not_found" : "invalid";
    throw new Refusal(kind, error.code.replace(".", "_"), error.message);
  }
}
