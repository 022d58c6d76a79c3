import { describe, expect, test } from "vitest";
import { passwordProblem } from "./password-rules.ts";

const ada = { email: "ada.lovelace@example.com", name: "Ada Lovelace" };

describe("passwords", () => {
  test.each([
    "password",
    "Password1",
    "P@ssw0rd123!",
    "12345678",
    "87654321",
    "qwertyuiop",
    "qwerty123",
    "1q2w3e4r5t",
    "abcdefgh1",
    "aaaaaaaa",
    "19871987",
    "iloveyou!!",
    "letmein2024",
    "Summer2026",
    "Welcome1!",
    "dragon1234",
    "footballfootball",
    "adminadmin",
    "trustno1",
    "123123123",
  ])("%s is among the first anybody tries", (password) => {
    expect(passwordProblem(password, ada)).toContain("first that anybody tries");
  });

  test.each(["lovelace", "Lovelace1", "adalovelace", "ada.lovelace@example.com", "lovelace!99"])(
    "%s is what everybody knows of the person",
    (password) => expect(passwordProblem(password, ada)).toContain("your name or e-mail"),
  );

  test.each([
    "correct horse",
    "sandbank-demo",
    "tr0ub4dor&3x",
    "passport renewal in may",
    "kvatrmpo",
    "møøse på løkka",
    "my lovely horse runs fast",
    "日本語のパスワード長い",
  ])("%s is fine, whatever kinds of characters it has", (password) => {
    expect(passwordProblem(password, ada)).toBeNull();
  });

  test("seven characters are too few, 129 too many, and a composed letter is one", () => {
    expect(passwordProblem("kvatrmp", ada)).toContain("at least 8");
    expect(passwordProblem("x1".repeat(65), ada)).toContain("at most 128");
    expect(passwordProblem("e\u0301".repeat(7), ada)).toContain("at least 8");
  });
});
