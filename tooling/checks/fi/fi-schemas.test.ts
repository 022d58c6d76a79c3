import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fiSchemaFile } from "./own-schemas.ts";
import { patched, publishedSchemas } from "./published-schemas.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { hasXmllint, problemsOf } from "./xmllint.ts";

const withXmllint = test.runIf(hasXmllint() || process.env.REQUIRE_ALL);
const documents = await sampleDocuments(["3", "5", "6", "8", "business", "joint_account"]);

withXmllint.each(["deposit", "term_deposit", "recurring_deposit"])(
  "documents of %s 2.0.0 are valid by our own schema, and a spoiled one is not",
  (type) => {
    const schema = readFileSync(fiSchemaFile(type), "utf8");
    const these = documents.filter((each) => each.type === type && each.version === "v2");
    expect(these.length).toBeGreaterThan(1);
    expect(problemsOf(schema, these)).toEqual([]);
    const spoiled = these
      .slice(0, 1)
      .map((each) => ({ ...each, xml: each.xml.replace(' currentBalance="', ' currentValue="') }));
    expect(problemsOf(schema, spoiled).join("\n")).toMatch(/currentValue/);
  },
);

test("of all eight published schemas there are documents to check, in both ranges", () => {
  for (const { type } of publishedSchemas) {
    expect([type, documents.filter((each) => each.type === type).length > 1]).toEqual([type, true]);
  }
});

test("a mistake that has been put right since is told, not passed over", () => {
  const [, , , card] = publishedSchemas;
  const right = '<xs:element ref="aa:Transaction" minOccurs="0" maxOccurs="unbounded"/>';
  expect(patched('<xs:element ref="aa:Transaction"/>', card?.patches ?? [])).toBe(right);
  expect(() => patched(right, card?.patches ?? [])).toThrow(/does not have this mistake: Transaction/);
});
