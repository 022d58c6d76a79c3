import { z } from "zod";
import { tinkId } from "./data-v2-parts.ts";

/** https://docs.tink.com/api-general#general/category/the-category-model */
export const tinkCategory = z.object({
  /** `expenses`, `expenses:food`, `expenses:food.restaurants` */
  code: z.string(),
  defaultChild: z.boolean(),
  id: tinkId,
  parent: tinkId.nullable(),
  primaryName: z.string().nullable(),
  searchTerms: z.string().nullable(),
  secondaryName: z.string().nullable(),
  sortOrder: z.int(),
  type: z.enum(["INCOME", "EXPENSES", "TRANSFERS", "UNKNOWN"]),
  typeName: z.string(),
});
export type TinkCategory = z.infer<typeof tinkCategory>;

/** `GET /api/v1/categories`: a bare array. */
export const listCategoriesResponse = z.array(tinkCategory);
export type ListCategoriesResponse = z.infer<typeof listCategoriesResponse>;
