import { countHeld, findBank, listBanks, listConnections } from "@sandbank/database";
import { disconnect, requestSync, ServiceError, settleSync } from "@sandbank/sync";
import { z } from "zod";
import { fieldRefusal } from "../errors.ts";
import { mobile } from "../inputs.ts";
import { ownedBankConnection } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import {
  bankConnection,
  bankConnectionDetail,
  bankConsent,
  PENDING_CONSENT,
  toBankConnection,
  toBankConnectionDetail,
  toBankConsent,
  toBankCounts,
} from "../views/bank-connection.ts";
import { bankConfirmed } from "../views/connection.ts";
import { bankMandates, bankRecurrings, bankTransactions } from "./bank-data.ts";
import { BANKS, bankAccountId, ONE_BANK as ONE } from "./bank-paths.ts";
import { beginToConnect } from "./begin-to-connect.ts";

/** What stands in place of a logo, which is never shown. */
const BANK_SIGN = "\u{1F3E6}";

export const banksRouter = router({
  list: userProcedure
    .meta({ rest: { method: "GET", path: BANKS, summary: "The banks one can connect to" } })
    .output(
      z.object({
        banks: z.array(z.object({ id: z.string(), name: z.string(), logo: z.string(), color: z.string() })),
        provider: z.string().describe("The dialect they are reached by"),
      }),
    )
    .query(async ({ ctx }) => {
      const banks = await listBanks(ctx.sync.db, ctx.bankProtocol);
      return {
        banks: banks.map(({ slug, name, color }) => ({
          id: slug,
          name,
          logo: BANK_SIGN,
          color: color.toUpperCase(),
        })),
        provider: ctx.bankProtocol,
      };
    }),

  connect: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: `${BANKS}/connect`,
        status: 201,
        summary: "Connect to a bank",
        description:
          "A bank that asks nobody is `approved` and was read once when this answers; otherwise send the person " +
          "to `consentUrl`.",
      },
    })
    .input(
      z.strictObject({
        bankId: z.string().max(100).describe("As the list of banks has it"),
        mobile: mobile.optional(),
      }),
    )
    .output(
      z.object({
        message: z.string(),
        accountId: z.uuid(),
        consentId: z.string().nullable(),
        consentUrl: z.string().nullable(),
        status: z.enum(["approved", "pending"]),
      }),
    )
    .mutation(async ({ ctx, input, signal }) => {
      const bank = await findBank(ctx.sync.db, ctx.bankProtocol, input.bankId);
      if (!bank) throw fieldRefusal("bankId", "names no supported bank; GET /api/banks lists them");
      await ctx.countRare("connect");
      const wanted = { userId: ctx.user.id, providerId: bank.id, mobile: input.mobile };
      const { connectionId, authorizeUrl } = await beginToConnect(ctx.sync, wanted);
      const owned = { userId: ctx.user.id, id: connectionId };
      const { consent } = await settleSync({ ctx: ctx.sync, input: owned, abort: signal });
      return {
        message: "Bank connection initiated",
        accountId: connectionId,
        consentId: authorizeUrl === null ? (consent?.providerConsentId ?? null) : null,
        consentUrl: authorizeUrl,
        status: authorizeUrl === null ? "approved" : "pending",
      };
    }),

  connections: userProcedure
    .meta({
      rest: { method: "GET", path: `${BANKS}/connections`, summary: "The user's connections to banks" },
    })
    .output(z.object({ connections: z.array(bankConnection) }))
    .query(async ({ ctx }) => {
      const all = await listConnections(ctx.sync.db, ctx.user.id);
      const banks = all.filter(({ provider }) => provider.protocol === ctx.bankProtocol);
      const ids = banks.map(({ connection }) => connection.id);
      const held = await countHeld(ctx.sync.db, ctx.user.id, ids);
      return { connections: banks.map((row) => toBankConnection(row, held.get(row.connection.id))) };
    }),

  connection: userProcedure
    .meta({ rest: { method: "GET", path: ONE, summary: "One connection to a bank" } })
    .input(bankAccountId)
    .output(bankConnectionDetail)
    .query(async ({ ctx, input }) => {
      const detail = await ownedBankConnection(ctx, input.accountId);
      const held = await countHeld(ctx.sync.db, ctx.user.id, [input.accountId]);
      return toBankConnectionDetail(detail, held.get(input.accountId));
    }),

  consent: userProcedure
    .meta({ rest: { method: "GET", path: `${ONE}/consent`, summary: "The consent behind a connection" } })
    .input(bankAccountId)
    .output(bankConsent)
    .query(async ({ ctx, input }) => {
      const { consent, connection } = await ownedBankConnection(ctx, input.accountId);
      if (consent) return toBankConsent(consent, ctx.sync.clock.now());
      if (connection.status === "authorizing") return PENDING_CONSENT;
      throw new ServiceError("not_found", "Consent not found. Connect the bank again to give one.");
    }),

  sync: userProcedure
    .meta({
      rest: {
        method: "POST",
        path: `${ONE}/sync`,
        summary: "Sync now",
        description: "Answers when it is done, with what is held then. Syncs also run by themselves.",
      },
    })
    .input(bankAccountId)
    .output(z.object({ message: z.string(), accountsCount: z.int(), transactionsCount: z.int() }))
    .mutation(async ({ ctx, input, signal }) => {
      const { connection } = await ownedBankConnection(ctx, input.accountId);
      const wanted = { userId: ctx.user.id, connectionId: connection.id };
      await requestSync({ ctx: ctx.sync, input: wanted, abort: signal });
      const held = await countHeld(ctx.sync.db, ctx.user.id, [connection.id]);
      return { message: "Bank data synced successfully", ...toBankCounts(held.get(connection.id)) };
    }),

  transactions: bankTransactions,
  recurring: bankRecurrings,
  mandates: bankMandates,

  disconnect: userProcedure
    .meta({ rest: { method: "DELETE", path: ONE, summary: "Revoke the consent and disconnect the bank" } })
    .input(bankAccountId)
    .output(z.object({ message: z.string(), bankConfirmed }))
    .mutation(async ({ ctx, input }) => {
      const { connection } = await ownedBankConnection(ctx, input.accountId);
      const wanted = { userId: ctx.user.id, connectionId: connection.id, deleteData: false };
      const { bankConfirmed } = await disconnect({ ctx: ctx.sync, input: wanted });
      return { message: "Bank disconnected successfully", bankConfirmed };
    }),
});
