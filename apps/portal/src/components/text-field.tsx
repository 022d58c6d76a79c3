import { type ComponentProps, useId } from "react";
import { cx } from "../lib/cx.ts";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: string;
  error?: string | undefined;
  hint?: string;
}

/** A labelled input that says what is wrong with it. */
export function TextField({ label, error, hint, className, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={cx(
          "block min-h-11 w-full rounded-md border bg-surface px-3 text-base placeholder:text-muted",
          error ? "border-danger" : "border-line-strong",
        )}
        {...input}
      />
      {(error || hint) && (
        <p id={`${id}-note`} className={cx("mt-1.5 text-sm", error ? "text-danger" : "text-muted")}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
