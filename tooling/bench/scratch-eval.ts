import { detectByInterval, detectStreams, merchantName } from "@sandbank/detection";
import { people } from "./detection/people.ts";
import { add, judge, precision, recall } from "./detection/score.ts";

const [seed = "42", n = "10", only = "", verbose = ""] = process.argv.slice(2);
const T = () => ({ found: 0, missed: 0, wrong: 0 });
const total = T(),
  base = T(),
  by = new Map<string, ReturnType<typeof T>>();
let movs = 0,
  ms = 0;
for await (const c of people(Number(seed), Number(n))) {
  if (only && !(c.country === only || c.persona === only)) continue;
  const t0 = performance.now();
  const streams = detectStreams(c.movements);
  ms += performance.now() - t0;
  movs += c.movements.length;
  const v = judge(
    c,
    streams.filter((s) => s.kind !== "transfer"),
  );
  add(total, v.score);
  for (const k of [c.country, c.persona]) {
    const s = by.get(k) ?? T();
    add(s, v.score);
    by.set(k, s);
  }
  const b = judge(
    c,
    detectByInterval(c.movements.map((m) => ({ ...m, merchantName: m.description }))).map((r) => ({
      frequency: r.frequency,
      movementIds: r.chargeIds,
    })),
  );
  add(base, b.score);
  if (verbose) {
    const byId = new Map(c.movements.map((m) => [m.id, m]));
    const show = (ids: readonly string[]) =>
      ids
        .slice(0, 26)
        .map((id) => byId.get(id)!)
        .sort((a, b) => a.at - b.at)
        .map((m) => new Date(m.at).toISOString().slice(2, 10) + ":" + m.amountMinor)
        .join(" ");
    for (const m of v.missed)
      console.log(
        `MISS ${c.country} ${c.persona} ${m.flow.key.split("/").slice(1).join("/")} ${m.flow.rhythm} x${m.ids.length} | ${byId.get(m.ids[0]!)?.description} | ${show(m.ids)}`,
      );
    for (const w of v.wrong)
      console.log(
        `WRONG ${c.country} ${c.persona} ${w.frequency} x${w.movementIds.length} lo=${(w as any).logOdds.toFixed(1)} ${(w as any).kind} | ${byId.get(w.movementIds[0]!)?.description} | truth ${c.flowOf.get(w.movementIds[0]!)?.key.split("/").slice(1).join("/") ?? "-"} ${c.flowOf.get(w.movementIds[0]!)?.rhythm ?? ""} | ${show(w.movementIds)}`,
      );
  }
}
const f = (x: number) => x.toFixed(3);
for (const [k, s] of by)
  console.log(k.padEnd(24), "P", f(precision(s)), "R", f(recall(s)), JSON.stringify(s));
console.log(
  "ALL",
  "P",
  f(precision(total)),
  "R",
  f(recall(total)),
  JSON.stringify(total),
  "base P",
  f(precision(base)),
  "R",
  f(recall(base)),
  `${movs} movements ${(ms).toFixed(0)} ms`,
);
