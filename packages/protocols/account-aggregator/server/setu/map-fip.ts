import { type InstitutionHealth, toIso } from "@sandbank/domain";
import type { SetuFip } from "../../wire/setu/index.ts";
import { setuFiType } from "../../wire/setu/index.ts";
import type { Fip } from "../fip/fip.ts";

/** How banks do that say they do so: rates in percent, latency in milliseconds. */
const FIGURES = {
  healthy: { status: "ACTIVE", conversion: 92.4, success: 98.6, latency: 850 },
  degraded: { status: "ACTIVE", conversion: 71.5, success: 80, latency: 4_200 },
  down: { status: "TEMPORARILY_INACTIVE", conversion: 0, success: 0, latency: 30_000 },
} as const satisfies Record<InstitutionHealth, { status: SetuFip["status"]; [figure: string]: unknown }>;

const EVENTS = [
  "DISCOVERY",
  "CONSENT_REQUEST",
  "LINKING",
  "LINKING_CONFIRM",
  "FI_NOTIFICATION",
  "FI_REQUEST",
  "DATA_FETCH",
  "UNLINKING",
] as const;

export interface FipView {
  readonly health: InstitutionHealth;
  /** The Account Aggregator's name. */
  readonly aa: string;
  readonly isExpanded: boolean;
  /** The world's, epoch ms. */
  readonly now: number;
}

/** A bank as Setu lists it; one that is down is `TEMPORARILY_INACTIVE`. */
export function mapFip({ id, name, fiTypes }: Fip, { health, aa, isExpanded, now }: FipView): SetuFip {
  const { status, conversion, success, latency } = FIGURES[health];
  const rates = { consentConversionRate: conversion, dataFetchSuccessRate: success };
  const metrics = EVENTS.map((eventName) => ({
    eventName,
    metrics_as_of: toIso(now),
    latency_avg: latency,
    latency_p50: Math.round(latency * 0.8),
    latency_p95: latency * 2,
    latency_p99: latency * 4,
    success_rate: success,
  }));
  return {
    name,
    fipId: id,
    fiTypes: fiTypes.flatMap((fiType) => setuFiType.safeParse(fiType).data ?? []),
    institutionType: "BANK",
    status,
    ...rates,
    aaWiseSuccessRate: [{ aa, ...rates }],
    ...(isExpanded && { aaWiseHealthMetrics: { [aa]: metrics } }),
  };
}
