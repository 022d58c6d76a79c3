import { expect, test } from "vitest";
import { toDate } from "./calendar.ts";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, settingAt } from "./fixture.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

test.each(["US", "GB", "DE", "SE"])(
  "in %s shops close early on Christmas Eve and New Year's Eve",
  async (code) => {
    const { openAnyway, closesOnEves = [24, 24], subscriptions, utcOffsetHours } = await loadCountry(code);
    const byThemselves = new Set(subscriptions.map(({ name }) => name));
    const { world } = await settingAt("2026-03-01T12:00:00Z");
    const seen = { "12-24": 0, "12-31": 0 };
    for (let customer = 1; customer <= 60; customer++) {
      for (const account of accountsOf(world, customer, code)) {
        const rows = allTransactions(world, account, {
          from: Date.parse("2025-12-20"),
          to: Date.parse("2026-02-01"),
        });
        for (const { authorizedAt, channel, location, merchantName, detailedCategory } of rows) {
          const local = authorizedAt + utcOffsetHours * HOUR_MS;
          const date = toDate(Math.floor(local / DAY_MS));
          if (date !== "2025-12-24" && date !== "2025-12-31") continue;
          const isShop = channel === "in_store" && location?.country === code;
          if (!isShop || openAnyway?.has(detailedCategory) || byThemselves.has(merchantName ?? "")) continue;
          seen[date === "2025-12-24" ? "12-24" : "12-31"]++;
          const hour = (local % DAY_MS) / HOUR_MS;
          expect(hour).toBeLessThan(closesOnEves[date === "2025-12-24" ? 0 : 1]);
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  },
);
