/** Whose phone it is, and the way out for somebody else. */
export function SignedInWith({
  person,
  mobile,
  switchAction,
}: {
  readonly person: string;
  readonly mobile: string;
  readonly switchAction: string;
}) {
  return (
    <div class="who">
      <span>
        Signed in as {person}, {mobile}.
      </span>
      <form method="post" action={switchAction}>
        <button type="submit" class="link">
          Not you?
        </button>
      </form>
    </div>
  );
}
