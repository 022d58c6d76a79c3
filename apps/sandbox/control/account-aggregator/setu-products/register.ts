import {
  productRegistration,
  RegistrationError,
  registerProduct,
} from "@sandbank/protocol-account-aggregator/setu";
import { z } from "zod";
import { Refusal } from "../../refusal.ts";
import { procedure } from "../../trpc.ts";
import { aggregatorOf } from "../aggregator-of.ts";
import { productView, viewProduct } from "./product-view.ts";

const registerInput = productRegistration.extend({
  product: z.string().min(1).describe("What `x-product-instance-id` names."),
});

export const register = procedure
  .meta({
    rest: {
      method: "PUT",
      path: "/account-aggregator/setu/products/{product}",
      summary: "Register a product with Setu's façade, or configure it anew",
      description:
        "As at Setu's Bridge: its client and secret, what its consents say where a request does not, where it is told, " +
        "and whether data is fetched by itself.",
    },
  })
  .input(registerInput)
  .output(productView)
  .mutation(async ({ ctx: { hosted }, input: { product: id, ...registration } }) => {
    const { options, setuServer } = await aggregatorOf(hosted);
    const outbox = options.outboxOf("setu");
    try {
      const product = await registerProduct({ store: setuServer.store, outbox }, id, registration);
      return viewProduct(product, await outbox.list());
    } catch (error) {
      if (error instanceof RegistrationError) throw new Refusal("invalid", "invalid_product", error.message);
      throw error;
    }
  });
