import { expect, test } from "vitest";
import { AuthError } from "./auth.ts";
import { checkForm, explainRefusal, signInForm, signUpForm } from "./credentials.ts";

function formOf(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test("a complete form gives its values, with the name trimmed and the password left alone", () => {
  const data = formOf({ name: " Ada ", email: "ada@example.com", password: " long enough " });
  expect(checkForm(signUpForm, data)).toEqual({
    values: { name: "Ada", email: "ada@example.com", password: " long enough " },
  });
});

test("each field that is wrong says how", () => {
  const checked = checkForm(signUpForm, formOf({ name: "  ", email: "ada", password: "short" }));
  expect(checked).toMatchObject({
    errors: {
      fields: {
        name: "Enter your name.",
        email: expect.stringContaining("e-mail"),
        password: expect.stringContaining("8 characters"),
      },
    },
  });
});

test("signing in asks for a password of any length", () => {
  expect(checkForm(signInForm, formOf({ email: "ada@example.com", password: "x" }))).toHaveProperty("values");
  expect(checkForm(signInForm, formOf({ email: "ada@example.com", password: "" }))).toHaveProperty("errors");
});

test("a refusal lands on the field it is about, or on the form", () => {
  const taken = new AuthError("USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL", "…");
  expect(explainRefusal(taken).fields).toHaveProperty("email");
  expect(explainRefusal(new AuthError("INVALID_EMAIL_OR_PASSWORD", "…")).form).toContain(
    "do not go together",
  );
  expect(explainRefusal(new AuthError("SOMETHING_NEW", "The core's words.")).form).toBe("The core's words.");
});
