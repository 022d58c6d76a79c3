import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";

/** A surface that holds one thing. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div className={cx("rounded-lg border border-line bg-surface", className)} {...rest} />;
}
