import { inGivenNames } from "@sandbank/run-server/given-as";
import { expect, test } from "vitest";
import { settingsOf } from "./settings-of.ts";

const options = {
  port: { type: "string", help: "", setting: "PORT" },
  world: { type: "string", multiple: true, help: "", setting: "WORLDS" },
  json: { type: "boolean", help: "" },
} as const;

const wrong = (env: Parameters<typeof inGivenNames>[1]) => inGivenNames("PORT and WORLDS are wrong", env);

test("an option goes before the variable of the same meaning, and is what is wrong then", () => {
  const env = settingsOf(options, { port: "1", world: ["a", "b"], json: true }, { PORT: "2", PATH: "/bin" });
  expect(env).toMatchObject({ PORT: "1", WORLDS: "a,b", PATH: "/bin" });
  expect(wrong(env)).toBe("--port and --world are wrong");
});

test("a variable is called by its name, and what nobody set by both", () => {
  const env = settingsOf(options, {}, { PORT: "2", WORLDS: "" });
  expect(env).toMatchObject({ PORT: "2", WORLDS: "" });
  expect(wrong(env)).toBe("PORT and --world or WORLDS are wrong");
});

test("a program that another starts knows settings by what they were given to that one as", () => {
  const env = settingsOf(options, {}, { PORT: "2", SETTINGS_GIVEN_AS: "PORT=--sandbox-port" });
  expect(wrong(env)).toBe("--sandbox-port and WORLDS are wrong");
  expect(wrong(settingsOf(options, { world: ["a"] }, env))).toBe("--sandbox-port and --world are wrong");
});
