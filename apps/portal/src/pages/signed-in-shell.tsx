import type { ReactNode } from "react";
import { AppShell } from "../components/app-shell.tsx";
import { UserMenu } from "../features/session/user-menu.tsx";

interface SignedInShellProps {
  user: { name: string; email: string };
  sandboxUrl: string | null;
  children: ReactNode;
}

/** The shell with its user in it; loaded only once there is one. */
export function SignedInShell({ user, sandboxUrl, children }: SignedInShellProps) {
  return (
    <AppShell menu={<UserMenu user={user} />} sandboxUrl={sandboxUrl}>
      {children}
    </AppShell>
  );
}
