import { expect, test } from "vitest";
import { inGivenNames, tellNames, toldNames } from "./given-as.ts";

test("a message calls each setting what it was given as, and leaves what only looks like one", () => {
  const env = tellNames({ PORT: "--port", DATA_DIR: "--data or DATA_DIR" });
  expect(inGivenNames("PORT must be a port; HOST and DATA_DIR, see /tmp/PORT and PORTS", env)).toBe(
    "--port must be a port; HOST and --data or DATA_DIR, see /tmp/PORT and PORTS",
  );
  expect(inGivenNames("PORT must be a port", {})).toBe("PORT must be a port");
});

test("names are read again as they were told, and what is no name is passed over", () => {
  const names = { PORT: "--port", SEED: "--seed or SEED" };
  expect(toldNames(tellNames(names))).toEqual(names);
  expect(toldNames({ SETTINGS_GIVEN_AS: "nothing,,of use" })).toEqual({});
  expect(toldNames({})).toBeUndefined();
});
