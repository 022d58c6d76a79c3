// https://docs.setu.co/data/account-aggregator/api-integration/fip-apis and …/account-availability-apis
import { z } from "zod";
import { setuFipStatus, setuFiType } from "./vocabulary.ts";

const rates = {
  consentConversionRate: z.number().optional(),
  dataFetchSuccessRate: z.number().optional(),
};

/** How one step of the way does at one Account Aggregator; latencies in milliseconds, rates in percent. */
export const setuHealthMetric = z.object({
  eventName: z.enum([
    "DISCOVERY",
    "CONSENT_REQUEST",
    "LINKING",
    "LINKING_CONFIRM",
    "FI_NOTIFICATION",
    "FI_REQUEST",
    "DATA_FETCH",
    "UNLINKING",
  ]),
  metrics_as_of: z.string().nullable(),
  latency_avg: z.number(),
  latency_p50: z.number(),
  latency_p95: z.number(),
  latency_p99: z.number(),
  success_rate: z.number(),
});

export const setuFip = z.object({
  name: z.string(),
  fipId: z.string(),
  fiTypes: z.array(setuFiType).min(1),
  institutionType: z.enum([
    "BANK",
    "NBFC",
    "CRA",
    "RTA",
    "DEPOSITORY",
    "INSURER",
    "PENSION_SCHEME",
    "MUTUAL_FUND",
    "TAX_AUTHORITY",
  ]),
  status: setuFipStatus,
  ...rates,
  aaWiseSuccessRate: z.array(z.object({ aa: z.string(), ...rates })).nullish(),
  /** Only with `expanded=true`. */
  aaWiseHealthMetrics: z.record(z.string(), z.array(setuHealthMetric)).optional(),
});
export type SetuFip = z.infer<typeof setuFip>;

/** Answer of `GET /v2/fips` and, with one of them, of `GET /v2/fips/{id}`. */
export const setuFips = z.object({ data: z.array(setuFip), traceId: z.string() });
export type SetuFips = z.infer<typeof setuFips>;

const mobile = z.string().regex(/^\d{10}$/, "has to be ten digits");

/** Body of `POST /v2/account-availability`; the documentation has called the field both. */
export const setuAvailabilityRequest = z
  .object({ mobileNumber: mobile.optional(), phoneNumber: mobile.optional() })
  .transform(({ mobileNumber, phoneNumber }) => ({ mobileNumber: mobileNumber ?? phoneNumber }))
  .pipe(z.object({ mobileNumber: mobile }));

/** Whether somebody with this number is known to each Account Aggregator. */
export const setuAvailability = z.object({
  accounts: z.array(z.object({ aa: z.string(), vua: z.string(), status: z.boolean() })),
  traceId: z.string(),
});
export type SetuAvailability = z.infer<typeof setuAvailability>;
