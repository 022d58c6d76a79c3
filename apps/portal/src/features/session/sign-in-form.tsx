import { useId } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { signInForm } from "./credentials.ts";
import { PasswordField } from "./password-field.tsx";
import { useAuthForm } from "./use-auth-form.ts";

/** E-mail and password. */
export function SignInForm({ next }: { next: string | undefined }) {
  const { errors, busy, submit } = useAuthForm("sign-in/email", signInForm, next);
  const titleId = useId();
  return (
    <form onSubmit={submit} noValidate aria-labelledby={titleId} className="space-y-5">
      <h1 id={titleId} className="text-2xl font-semibold tracking-tight">
        Sign in
      </h1>
      {errors.form && <Notice role="alert" tone="danger" title={errors.form} />}
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        required
        error={errors.fields.email}
      />
      <PasswordField autoComplete="current-password" error={errors.fields.password} />
      <Button type="submit" look="primary" size="lg" className="w-full" busy={busy && "Signing in…"}>
        Sign in
      </Button>
    </form>
  );
}
