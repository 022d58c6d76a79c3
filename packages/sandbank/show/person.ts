import type { LifeReport } from "../life/life.ts";
import { fit, printable } from "../text/width.ts";
import type { Pen } from "./page.ts";

/** Who they are, and who pays them. */
export function personSection(
  { at, seed, generatorVersion, customer, income }: LifeReport,
  pen: Pen,
): string {
  const { address } = customer;
  const lines: readonly (readonly [string, string])[] = [
    ["born", customer.birthDate],
    [
      "lives at",
      `${address.line1}, ${address.postalCode} ${address.city}, ${address.region} (${address.country})`,
    ],
    ["reached at", `${customer.email}, ${customer.phone}`],
    ["signs in as", customer.username],
    ...(customer.persona ? [["persona", customer.persona] as const] : []),
    ...income.slice(0, 3).map(({ payer, detail, count, lastMinor, currency, lastOn }) => {
      const times = count === 1 ? "once" : `${count} times`;
      const what = `${payer}: ${detail.replaceAll("_", " ")}, ${times}`;
      return ["paid by", `${what}, last ${pen.amounts.money(lastMinor, currency)} on ${lastOn}`] as const;
    }),
    ["seen at", `${at}, seed ${seed}, generator ${generatorVersion}`],
  ];
  const name = printable(`${customer.givenName} ${customer.familyName}`);
  return [
    pen.style.bold(`${name}, customer ${customer.number} of ${customer.country}`),
    ...lines.map(
      ([label, text]) => `${pen.style.dim(label.padEnd(11))} ${fit(printable(text), pen.width - 12)}`,
    ),
  ].join("\n");
}
