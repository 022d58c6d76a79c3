/** Id of the sentence that says what was wrong, for the field it is about. */
const FAILURE = "failure";

/** What was wrong with what was sent, told at once to who cannot see it. */
export function Problem({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p class="message bad" role="alert" id={FAILURE}>
      {text}
    </p>
  );
}

/** Attributes of the field it is about. */
export function pointAt(problem: string | null) {
  return problem === null ? {} : { "aria-invalid": "true" as const, "aria-describedby": FAILURE };
}

/** Attributes of the group of fields it is about. */
export function describedBy(problem: string | null) {
  return problem === null ? {} : { "aria-describedby": FAILURE };
}
