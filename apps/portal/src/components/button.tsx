import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";

type Look = "primary" | "secondary" | "quiet" | "danger" | "bank";
type Size = "md" | "lg";

const LOOKS: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken",
  quiet: "text-ink hover:bg-sunken",
  danger: "bg-danger-solid text-white hover:brightness-110",
  // On a surface in a bank's colour, which sets the two.
  bank: "bg-(--on-bank) text-(--bank)",
};
const SIZES: Record<Size, string> = {
  md: "min-h-10 gap-2 px-4 text-sm",
  lg: "min-h-13 gap-2.5 px-6 text-base",
};

/** Classes that make a button of anything: a `<button>`, or a link that acts like one. */
export function buttonClass(look: Look = "secondary", size: Size = "md"): string {
  return cx(
    "inline-flex items-center justify-center rounded-md py-2 text-center font-medium leading-tight",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-60",
    LOOKS[look],
    SIZES[size],
  );
}

interface ButtonProps extends ComponentProps<"button"> {
  look?: Look;
  size?: Size;
  /** What is going on, while it is; the button then takes no clicks but keeps the focus. */
  busy?: string | false | undefined;
}

export function Button({ look, size, busy, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? "button"}
      className={cx(buttonClass(look, size), busy && "cursor-progress opacity-80", className)}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? (
        <>
          <LoaderCircle aria-hidden className="size-4 shrink-0 motion-safe:animate-spin" />
          {busy}
        </>
      ) : (
        children
      )}
    </button>
  );
}
