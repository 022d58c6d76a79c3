import { z } from "zod";
import { AuthError } from "./auth.ts";

const email = z.email("Enter an e-mail address, such as name@example.com.");

export const signInForm = z.object({
  email,
  password: z.string().min(1, "Enter your password."),
});

/** The bounds are the core's. */
export const signUpForm = z.object({
  name: z.string().trim().min(1, "Enter your name.").max(100, "That is longer than 100 characters."),
  email,
  password: z.string().min(8, "Use at least 8 characters.").max(128, "Use at most 128 characters."),
});

export interface FormErrors {
  /** By field, the first thing wrong with each. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is wrong with none of them in particular. */
  readonly form?: string;
}

type Checked = { values: Record<string, string> } | { errors: FormErrors };

/** The form's values, or what is wrong with each field. */
export function checkForm(form: typeof signInForm | typeof signUpForm, data: FormData): Checked {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (parsed.success) return { values: { ...parsed.data } };
  const found = Object.entries(z.flattenError(parsed.error).fieldErrors);
  return {
    errors: { fields: Object.fromEntries(found.map(([field, messages]) => [field, messages[0] ?? ""])) },
  };
}

const BY_FIELD: Readonly<Record<string, { field: string; message: string }>> = {
  USER_ALREADY_EXISTS: { field: "email", message: "There is an account with this address. Sign in instead." },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    field: "email",
    message: "There is an account with this address. Sign in instead.",
  },
  INVALID_EMAIL: { field: "email", message: "Enter an e-mail address, such as name@example.com." },
  PASSWORD_TOO_SHORT: { field: "password", message: "Use at least 8 characters." },
  PASSWORD_TOO_LONG: { field: "password", message: "Use at most 128 characters." },
};

/** Where in the form a refusal of the core's belongs. */
export function explainRefusal(error: unknown): FormErrors {
  if (!(error instanceof AuthError)) return { fields: {}, form: "Something went wrong. Try again." };
  const known = BY_FIELD[error.code];
  if (known) return { fields: { [known.field]: known.message } };
  if (error.code === "INVALID_EMAIL_OR_PASSWORD") {
    return { fields: {}, form: "That e-mail address and password do not go together." };
  }
  return { fields: {}, form: error.message };
}
