import { faker } from "@faker-js/faker/locale/en_US";
import type { Transaction } from "@sandbank/world";

const FROM = "2016-03-01T00:00:00Z";
const TO = "2026-03-01T00:00:00Z";
const channels = ["in_store", "online", "atm", "direct_debit"] as const;
const categories = [
  ["groceries", "groceries"],
  ["dining", "restaurants"],
  ["shopping", "clothing"],
  ["transport", "fuel"],
] as const;

/** The same fields as the world's, each from the call that Faker's manual suggests; nothing fits anything else. */
export function fakerTransaction(): Transaction {
  const authorizedAt = faker.date.between({ from: FROM, to: TO });
  const postedAt = faker.date.soon({ days: 3, refDate: authorizedAt });
  const [category, detailedCategory] = faker.helpers.arrayElement(categories);
  return {
    id: faker.string.uuid(),
    accountId: faker.string.uuid(),
    status: "posted",
    direction: faker.helpers.arrayElement(["debit", "credit"]),
    amountMinor: Math.round(Number(faker.finance.amount()) * 100),
    currency: "USD",
    authorizedAt: authorizedAt.getTime(),
    postedAt: postedAt.getTime(),
    valueDate: postedAt.toISOString().slice(0, 10),
    description: faker.finance.transactionDescription(),
    merchantName: faker.company.name(),
    merchantCategoryCode: faker.string.numeric(4),
    category,
    detailedCategory,
    channel: faker.helpers.arrayElement(channels),
    rail: null,
    location: {
      city: faker.location.city(),
      region: faker.location.state({ abbreviated: true }),
      country: faker.location.countryCode(),
    },
    original: null,
    pendingId: faker.string.uuid(),
    refersTo: null,
    transferId: null,
  };
}
