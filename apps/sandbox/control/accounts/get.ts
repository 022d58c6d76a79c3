import { z } from "zod";
import { procedure } from "../trpc.ts";
import { accountView, viewAccount } from "./account-view.ts";
import { accountInput, findAccount } from "./find-account.ts";

export const get = procedure
  .meta({ rest: { method: "GET", path: "/customers/{customer}/accounts/{account}", summary: "One account" } })
  .input(z.strictObject(accountInput))
  .output(accountView)
  .query(({ ctx: { hosted }, input }) => viewAccount(hosted, findAccount(hosted, input)));
