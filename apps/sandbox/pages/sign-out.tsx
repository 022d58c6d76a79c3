export function SignOut({ base }: { readonly base: string }) {
  return (
    <form method="post" action={`${base}/sign-out`}>
      <button type="submit" class="quiet">
        Sign out
      </button>
    </form>
  );
}
