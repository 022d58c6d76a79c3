import { z } from "zod";
import { setuConsentTerms } from "../../wire/setu/index.ts";

/** Has Setu fetch the data of every approved consent by itself and send it along. */
const autoFetch = z.strictObject({
  /** Again so often while the consent is PERIODIC; null fetches once, after the approval. */
  everyHours: z.int().positive().nullable().default(null),
  format: z.enum(["json", "xml"]).default("json"),
});

/** What an application has configured for one of its products, as Setu's Bridge would keep it. */
export const setuProduct = z.strictObject({
  id: z.string().min(1),
  clientId: z.string().min(1),
  /** For consent requests that do not say it themselves. */
  consent: setuConsentTerms.partial().default({}),
  /** For consent requests with neither a duration nor dates. */
  consentDuration: z
    .strictObject({ unit: z.enum(["DAY", "MONTH", "YEAR"]), value: z.int().positive() })
    .nullable()
    .default(null),
  /** For consent requests without one. */
  redirectUrl: z.url().nullable().default(null),
  autoFetch: autoFetch.nullable().default(null),
  /** The person chooses banks before the consent is requested: it begins INITIATED. */
  fipSelector: z.boolean().default(false),
});
export type SetuProduct = z.output<typeof setuProduct>;

/** A product as an application registers it, and where it wants to be told. */
export const productRegistration = z.strictObject({
  ...setuProduct.omit({ id: true }).shape,
  /** Of the client; not needed for one that is known. */
  secret: z.string().min(8).optional(),
  /** Where notifications go; null for nowhere. */
  webhookUrl: z.url().nullable().default(null),
});
export type ProductRegistration = z.input<typeof productRegistration>;

/** What consents are for and how much they give, where neither the request nor the product says so. */
export const USUAL_TERMS = setuConsentTerms.parse({
  consentMode: "STORE",
  fetchType: "PERIODIC",
  consentTypes: ["TRANSACTIONS", "PROFILE", "SUMMARY"],
  fiTypes: ["DEPOSIT"],
  purpose: {
    code: "101",
    refUri: "https://api.rebit.org.in/aa/purpose/101.xml",
    text: "Wealth management service",
    category: { type: "Personal Finance" },
  },
  dataLife: { unit: "MONTH", value: 1 },
  frequency: { unit: "MONTH", value: 30 },
  dataFilter: [],
});
