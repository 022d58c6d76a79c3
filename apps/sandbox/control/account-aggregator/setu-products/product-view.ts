import { type SetuProduct, setuProduct } from "@sandbank/protocol-account-aggregator/setu";
import { z } from "zod";

export const productView = setuProduct
  .extend({ webhookUrl: z.string().nullable().describe("Where notifications go; null for nowhere.") })
  .meta({ id: "SetuProduct" });

export function viewProduct(
  product: SetuProduct,
  endpoints: readonly { readonly url: string; readonly terms: Readonly<Record<string, unknown>> }[],
): z.input<typeof productView> {
  const endpoint = endpoints.find(({ terms }) => terms.productInstanceId === product.id);
  return { ...product, webhookUrl: endpoint?.url ?? null };
}
