import { Link, linkOptions } from "@tanstack/react-router";
import { ArrowLeftRight, LayoutDashboard, Link2, Plus } from "lucide-react";
import { cx } from "../lib/cx.ts";

const PAGES = [
  {
    link: linkOptions({ to: "/", activeOptions: { exact: true } }),
    label: "Overview",
    icon: LayoutDashboard,
  },
  { link: linkOptions({ to: "/transactions" }), label: "Transactions", icon: ArrowLeftRight },
  { link: linkOptions({ to: "/connections" }), label: "Connections", icon: Link2 },
  { link: linkOptions({ to: "/connect", activeOptions: { exact: true } }), label: "Connect", icon: Plus },
];

/** The four pages: in the header on wide screens, under the thumb on narrow ones. */
export function MainNav({ place }: { place: "top" | "bottom" }) {
  const bottom = place === "bottom";
  return (
    <nav
      aria-label="Main"
      className={
        bottom
          ? "fixed inset-x-0 bottom-0 z-20 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
          : "hidden md:block"
      }
    >
      <ul className={bottom ? "grid h-16 grid-cols-4" : "flex gap-1"}>
        {PAGES.map(({ link, label, icon: Icon }) => (
          <li key={label} className="flex">
            <Link
              {...link}
              className={cx(
                "flex items-center font-medium text-muted transition-colors hover:text-ink",
                "aria-[current=page]:text-accent",
                bottom
                  ? "w-full flex-col justify-center gap-1 text-xs -outline-offset-4"
                  : "min-h-10 rounded-md px-3 text-sm aria-[current=page]:bg-accent-soft",
              )}
            >
              {bottom && <Icon aria-hidden className="size-5" />}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
