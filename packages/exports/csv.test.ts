import fc from "fast-check";
import { expect, test } from "vitest";
import { csvHeader, csvLine } from "./csv.ts";
import { writePages } from "./format.ts";

const columns = [
  { name: "id", value: ([id]: string[]) => id ?? null, isText: false },
  { name: "text", value: ([, text]: string[]) => text ?? null, isText: true },
  { name: "amount", value: ([, , amount]: string[]) => amount ?? null, isText: false },
];

/** RFC 4180 as its grammar has it. */
function parse(file: string): string[][] {
  const records: string[][] = [];
  let rest = file;
  while (rest !== "") {
    const record: string[] = [];
    for (;;) {
      const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (!match) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`);
      record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
      rest = rest.slice(match[0].length);
      if (match[3] === "\r\n") break;
    }
    records.push(record);
  }
  return records;
}

const pagesOf = async function* (pages: string[][][]) {
  yield* pages;
};

async function fileOf(format: "csv" | "json" | "ndjson", pages: string[][][]) {
  let file = "";
  for await (const { text } of writePages(format, columns, pagesOf(pages))) file += text;
  return file;
}

test("a header, then a line for each row, quoted only where it must be", () => {
  expect(csvHeader(columns)).toBe("id,text,amount\r\n");
  expect(csvLine(columns, ["1", "plain", "2.50"])).toBe("1,plain,2.50\r\n");
  expect(csvLine(columns, ["", 'a "b", c\nd'])).toBe(',"a ""b"", c\nd",\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", "  =1", "＝1", "－1", "\u200b=1", "\0=1"])(
  "text that a spreadsheet would calculate is made text: %j",
  (formula) => {
    const [[, text = ""] = []] = parse(csvLine(columns, ["1", formula, "1.00"]));
    expect(text).toBe(`'${formula}`);
  },
);

test("numbers and ordinary text stay as they are", () => {
  const [record] = parse(csvLine(columns, ["-1", "A-B = C@D+", "-12.30"]));
  expect(record).toEqual(["-1", "A-B = C@D+", "-12.30"]);
});

test("whatever the rows hold, each format gives them back", async () => {
  const field = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('"', ",", "\r\n", "=", "é", "😀"));
  const row = fc.tuple(fc.uuid(), field, fc.constantFrom("0.00", "12", "1.234"));
  const run = fc.asyncProperty(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 }), async (pages) => {
    const rows = pages.flat();
    const objects = rows.map(([id, text, amount]) => ({ id, text, amount }));
    const [header, ...records] = parse(await fileOf("csv", pages));
    expect(header).toEqual(["id", "text", "amount"]);
    expect(records.map(([id, text, amount]) => [id, text?.replace(/^'/, ""), amount])).toEqual(
      rows.map(([id, text, amount]) => [id, text.replace(/^'/, ""), amount]),
    );
    expect(JSON.parse(await fileOf("json", pages))).toEqual(objects);
    const lines = (await fileOf("ndjson", pages)).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line))).toEqual(objects);
  });
  await fc.assert(run, { numRuns: 200 });
});

test("no rows make a header alone, an empty array, and nothing", async () => {
  expect(await fileOf("csv", [])).toBe("id,text,amount\r\n");
  expect(JSON.parse(await fileOf("json", []))).toEqual([]);
  expect(await fileOf("ndjson", [])).toBe("");
});
