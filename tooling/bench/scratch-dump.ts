import { fixedClock } from "@sandbank/domain";
import { createWorld } from "@sandbank/world";
import { banksOf } from "/work/detect/packages/world/testing/banks.ts";

const [country, who, mode] = process.argv.slice(2);
const to = Date.parse("2026-03-01T00:00:00Z"),
  from = Date.parse("2024-03-01T00:00:00Z");
const world = await createWorld({
  seed: 42,
  clock: fixedClock("2026-03-01T00:00:00Z"),
  banks: banksOf(country!),
});
const c = world.findCustomer(who!, country as never)!;
for (const bank of world.banks)
  for (const a of world.accounts({ bank: bank.id, customer: c.number })) {
    const truth = new Map(world.truth(a, { from, to }).map((t) => [t.transactionId, t.flow]));
    console.log(`=== ${bank.id} ${a.name} ${a.type}/${a.subtype} ${a.currency} opened ${a.openedOn}`);
    let key: string | undefined;
    const all = [];
    do {
      const p = world.transactions(a, { from, to, limit: 500, ...(key && { after: key }) });
      all.push(...p.transactions);
      key = p.nextPageKey ?? undefined;
    } while (key);
    for (const t of all.filter((t) => t.status !== "pending").reverse()) {
      const f = truth.get(t.id);
      if (mode === "flows" && !f) continue;
      if (mode === "rest" && f) continue;
      console.log(
        new Date(t.authorizedAt).toISOString().slice(0, 10),
        (t.direction === "debit" ? "-" : "+") + t.amountMinor / 100,
        `| ${t.description} |`,
        t.merchantName,
        t.detailedCategory,
        t.channel,
        t.merchantCategoryCode,
        f ? `<${f.key} ${f.rhythm}>` : "",
      );
    }
  }
