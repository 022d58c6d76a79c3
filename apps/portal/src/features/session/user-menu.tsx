import { Menu } from "@base-ui/react/menu";
import { Check, LogOut } from "lucide-react";
import { useRef } from "react";
import { THEME_LABELS } from "../../components/theme-switch.tsx";
import { cx } from "../../lib/cx.ts";
import { THEMES, toTheme, useTheme } from "../../lib/theme.ts";
import { useLeave } from "./use-enter.ts";

const item =
  "flex min-h-10 w-full items-center gap-3 rounded-sm px-3 text-sm outline-none select-none data-highlighted:bg-accent-soft";

/** Who is signed in, the theme, and the way out. */
export function UserMenu({ user }: { user: { name: string; email: string } }) {
  const leave = useLeave();
  const [theme, chooseTheme] = useTheme();
  // In the header and not at the end of the page, so that it is read where it belongs.
  const container = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root>
      <Menu.Trigger className="flex size-10 items-center justify-center rounded-full border border-line bg-surface text-sm font-semibold hover:border-line-strong data-popup-open:bg-sunken">
        <span aria-hidden>{initialsOf(user.name)}</span>
        <span className="sr-only">Account menu of {user.name}</span>
      </Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Positioner sideOffset={8} align="end" className="z-50 outline-none">
          <Menu.Popup className="w-64 origin-top-right rounded-lg border border-line bg-raised p-1.5 shadow-popup transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0">
            <div className="px-3 py-2">
              <p className="truncate text-sm font-medium">{user.name}</p>
              <p className="truncate text-xs text-muted">{user.email}</p>
            </div>
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.RadioGroup value={theme} onValueChange={(value) => chooseTheme(toTheme(String(value)))}>
              <Menu.GroupLabel className="px-3 py-1 text-xs font-medium text-muted">Theme</Menu.GroupLabel>
              {THEMES.map((value) => {
                const { icon: Icon, label } = THEME_LABELS[value];
                return (
                  <Menu.RadioItem key={value} value={value} closeOnClick={false} className={item}>
                    <Icon aria-hidden className="size-4 text-muted" />
                    <span className="flex-1">{label}</span>
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                );
              })}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.Item
              closeOnClick={false}
              onClick={() => leave.mutate()}
              className={cx(item, leave.isError && "text-danger")}
            >
              <LogOut aria-hidden className="size-4" />
              {leave.isPending
                ? "Signing out…"
                : leave.isError
                  ? "Could not sign out. Try again"
                  : "Sign out"}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
      <div ref={container} />
    </Menu.Root>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (
    letters
      .map((word) => [...(word ?? "")][0] ?? "")
      .join("")
      .toUpperCase() || "?"
  );
}
