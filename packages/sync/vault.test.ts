import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createVault, VaultError } from "./vault.ts";

const spring = { id: "2026-spring", key: randomBytes(32) };
const autumn = { id: "2026-autumn", key: randomBytes(32) };

test("what was sealed opens to the same text", () => {
  const vault = createVault([spring]);
  expect(vault.open(vault.seal("gültig ✓", "row/1"), "row/1")).toBe("gültig ✓");
});

test("the same text is sealed differently each time and never shows", () => {
  const vault = createVault([spring]);
  const [one, two] = [vault.seal("secret", "row/1"), vault.seal("secret", "row/1")];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^2026-spring\.[\w-]+$/);
  expect(Buffer.from(one.split(".")[1] ?? "", "base64url").toString("latin1")).not.toContain("secret");
});

test("a value moved to another row does not open", () => {
  const vault = createVault([spring]);
  expect(() => vault.open(vault.seal("secret", "row/1"), "row/2")).toThrow(VaultError);
});

test("a value with one bit changed does not open", () => {
  const vault = createVault([spring]);
  const [id, body = ""] = vault.seal("secret", "row/1").split(".");
  const bytes = Buffer.from(body, "base64url");
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  expect(() => vault.open(`${id}.${bytes.toString("base64url")}`, "row/1")).toThrow(VaultError);
});

test("after a new key is put in front, old values still open and new ones carry its name", () => {
  const old = createVault([spring]).seal("secret", "row/1");
  const rotated = createVault([autumn, spring]);
  expect(rotated.open(old, "row/1")).toBe("secret");
  expect(rotated.seal("secret", "row/1")).toMatch(/^2026-autumn\./);
});

test("a value whose key is gone names the key that is missing", () => {
  const old = createVault([spring]).seal("secret", "row/1");
  expect(() => createVault([autumn]).open(old, "row/1")).toThrow('no key "2026-spring"');
});
