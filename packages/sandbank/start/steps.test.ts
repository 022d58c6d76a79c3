import { expect, test } from "vitest";
import { numberedSteps } from "./steps.ts";

const steps = [
  { title: "Two processes", lines: ["sandbox http://localhost:1"], facts: { sandbox: "http://localhost:1" } },
  { title: "Over", lines: [] },
];

function said(json: boolean): string[] {
  const printed: string[] = [];
  const say = numberedSteps({ print: (text) => printed.push(text) }, json);
  for (const step of steps) say(step);
  return printed;
}

test("steps are numbered, with what came back below them", () => {
  expect(said(false)).toEqual(["\n1. Two processes\n   sandbox http://localhost:1", "\n2. Over"]);
});

test("for programs each step is one line of JSON with its facts", () => {
  expect(said(true).map((line) => JSON.parse(line))).toEqual([
    { step: 1, title: "Two processes", sandbox: "http://localhost:1" },
    { step: 2, title: "Over" },
  ]);
});
