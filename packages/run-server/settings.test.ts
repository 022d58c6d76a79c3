import { expect, test } from "vitest";
import { z } from "zod";
import { readSettings, SettingsError, settings } from "./index.ts";

const shape = z.object({
  PORT: settings.port.default(4000),
  PUBLIC_URL: settings.origin.optional(),
  SEED: settings.wholeNumber("must be a whole number").default(1),
});

test("what is not set, or empty, has its default", () => {
  expect(readSettings(shape, { PORT: "", OTHER: "x" })).toEqual({ PORT: 4000, SEED: 1 });
});

test("every problem is named once, in one line", () => {
  const bad = { PORT: "70000", PUBLIC_URL: "http://a.test/path", SEED: "1.5" };
  expect(() => readSettings(shape, bad)).toThrow(SettingsError);
  expect(() => readSettings(shape, bad)).toThrow(
    /^PORT must be a port, 0 to 65535; PUBLIC_URL must not have a path; SEED must be a whole number$/,
  );
});

test("a URL is taken without a path, with or without a slash at the end", () => {
  for (const url of ["http://localhost:4010", "http://localhost:4010/"]) {
    expect(readSettings(shape, { PUBLIC_URL: url }).PUBLIC_URL?.origin).toBe("http://localhost:4010");
  }
});
