import { pointAt } from "./problem.tsx";

/** Where a code that was sent is typed in. */
export function CodeField({ problem }: { readonly problem: string | null }) {
  return (
    <div class="field">
      <label for="code">One-time code</label>
      <input
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={12}
        required
        {...pointAt(problem)}
      />
    </div>
  );
}
