import { useId } from "react";
import { cx } from "../../lib/cx.ts";
import { useDraft } from "./use-draft.ts";

/** Years typed so far: 0002 on the way to 2026. */
const EARLIEST = "1900-01-01";

interface DateFieldProps {
  label: string;
  value: string | undefined;
  error?: string | undefined;
  onChange(value: string | undefined): void;
}

/** A calendar date or none. */
export function DateField({ label, value, error, onChange }: DateFieldProps) {
  const commit = (text: string) => {
    if (text === "" || text >= EARLIEST) onChange(text || undefined);
  };
  const [draft, setDraft] = useDraft(value ?? "", commit, 400);
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={cx(
          "min-h-10 w-full rounded-md border bg-surface px-3 text-sm",
          error ? "border-danger" : value ? "border-accent font-medium" : "border-line-strong",
        )}
      />
      {error && (
        <p id={`${id}-error`} className="mt-1 text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
