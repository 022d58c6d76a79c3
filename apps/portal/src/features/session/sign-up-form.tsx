import { useId } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { signUpForm } from "./credentials.ts";
import { PasswordField } from "./password-field.tsx";
import { useAuthForm } from "./use-auth-form.ts";

/** Name, e-mail and a new password. */
export function SignUpForm({ next }: { next: string | undefined }) {
  const { errors, busy, submit } = useAuthForm("sign-up/email", signUpForm, next);
  const titleId = useId();
  return (
    <form onSubmit={submit} noValidate aria-labelledby={titleId} className="space-y-5">
      <h1 id={titleId} className="text-2xl font-semibold tracking-tight">
        Create an account
      </h1>
      {errors.form && <Notice role="alert" tone="danger" title={errors.form} />}
      <TextField label="Name" name="name" autoComplete="name" required error={errors.fields.name} />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        required
        error={errors.fields.email}
        hint="It stays on this machine; nothing is ever sent to it."
      />
      <PasswordField
        autoComplete="new-password"
        error={errors.fields.password}
        hint="At least 8 characters."
      />
      <Button type="submit" look="primary" size="lg" className="w-full" busy={busy && "Creating…"}>
        Create account
      </Button>
    </form>
  );
}
