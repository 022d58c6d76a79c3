import { z } from "zod";

/** The client, its secret and its product that every world knows without registration. */
export const KNOWN_SETU_CLIENT = {
  clientId: "sandbank-core",
  secret: "sandbank-core-secret",
  productInstanceId: "sandbank-core-product",
} as const;

export const PRODUCT_INSTANCE_HEADER = "x-product-instance-id";

/** Body of `POST /users/login`, sent with the header `client: bridge`. */
export const setuLoginRequest = z.object({
  clientID: z.string(),
  grant_type: z.literal("client_credentials"),
  secret: z.string(),
});

/** https://docs.setu.co/data/account-aggregator/api-reference#/operation~getToken */
export const setuLogin = z.object({ access_token: z.string(), refresh_token: z.string().optional() });
export type SetuLogin = z.infer<typeof setuLogin>;
