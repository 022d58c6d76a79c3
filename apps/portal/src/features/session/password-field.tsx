import { useState } from "react";
import { TextField } from "../../components/text-field.tsx";

interface PasswordFieldProps {
  autoComplete: "current-password" | "new-password";
  error: string | undefined;
  hint?: string;
}

/** A password that can be looked at. */
export function PasswordField({ autoComplete, error, hint }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        label="Password"
        name="password"
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        error={error}
        {...(hint ? { hint } : {})}
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label="Show password"
        onClick={() => setShown(!shown)}
        className="absolute top-0 right-0 rounded-sm px-1 text-sm font-medium text-accent hover:underline"
      >
        {shown ? "Hide" : "Show"}
      </button>
    </div>
  );
}
