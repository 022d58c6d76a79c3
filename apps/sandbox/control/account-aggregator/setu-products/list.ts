import { listProducts } from "@sandbank/protocol-account-aggregator/setu";
import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { aggregatorOf } from "../aggregator-of.ts";
import { productView, viewProduct } from "./product-view.ts";

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/setu/products",
      summary: "List the products Setu's façade knows",
      description: "The one that needs no registration first.",
    },
  })
  .input(z.strictObject({}))
  .output(z.object({ products: z.array(productView) }))
  .query(async ({ ctx: { hosted } }) => {
    const { setuServer } = await aggregatorOf(hosted);
    const endpoints = await setuServer.outbox.list();
    const products = await listProducts(setuServer.store);
    return { products: products.map((product) => viewProduct(product, endpoints)) };
  });
