import { explainInvalid } from "@sandbank/domain";
import type { z } from "zod";
import { MandateRefusal } from "./refusal.ts";

/** What an endpoint needs of a merchant's HTTP request. */
export interface MerchantRequest {
  readonly merchantId: string;
  /** Waits until `POST …/mock` says what becomes of it: the header `mock: true`. */
  readonly isMocked: boolean;
  /** URL of the façade as the caller knows it, e.g. `http://localhost:4010/setu`. */
  readonly base: string;
  /** A segment of the path. */
  param(name: string): string;
  json(): Promise<unknown>;
}

const MERCHANT_ID = /^[\w-]{1,64}$/;

/** @throws MandateRefusal where it does not say who asks */
export function readMerchantId(header: string | undefined): string {
  if (header !== undefined && MERCHANT_ID.test(header)) return header;
  const what = header === undefined ? "is missing" : `"${header}" is none`;
  throw new MandateRefusal(
    400,
    "invalid-merchant-id",
    `Header merchantId ${what}; send up to 64 letters, digits, "-" and "_": mandates belong to it.`,
  );
}

/** @throws MandateRefusal that names every field that is wrong */
export async function readMandateBody<Schema extends z.ZodType>(
  { json }: Pick<MerchantRequest, "json">,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = await json().catch(() => undefined);
  if (body === undefined) throw new MandateRefusal(400, "bad-request", "The body has to be JSON.");
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new MandateRefusal(400, "bad-request", explainInvalid(parsed.error));
}
