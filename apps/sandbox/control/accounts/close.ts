import { z } from "zod";
import { editAccount } from "../../worlds/kept-state.ts";
import { instantInput } from "../instant.ts";
import { orRefuse, Refusal } from "../refusal.ts";
import { editProcedure } from "../trpc.ts";
import { accountView, viewAccount } from "./account-view.ts";
import { accountInput, findAccount } from "./find-account.ts";

export const close = editProcedure
  .meta({
    rest: {
      method: "POST",
      path: "/customers/{customer}/accounts/{account}/close",
      summary: "Close an account",
      description: "Of any type; it keeps its past, and nothing new begins on it from then on.",
    },
  })
  .input(z.strictObject({ ...accountInput, at: instantInput.optional().describe("Default: now.") }))
  .output(accountView)
  .mutation(async ({ ctx: { hosted }, input: { at = hosted.clock.now(), ...wanted } }) => {
    const account = findAccount(hosted, wanted);
    if (account.status === "closed") {
      throw new Refusal(
        "conflict",
        "account_closed",
        `The account was closed on ${account.closedOn} already.`,
      );
    }
    await orRefuse("invalid_edit", () => editAccount(hosted, account, { kind: "close", at }));
    return viewAccount(hosted, findAccount(hosted, wanted));
  });
