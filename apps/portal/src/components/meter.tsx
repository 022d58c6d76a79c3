import { Meter as Base } from "@base-ui/react/meter";
import { cx } from "../lib/cx.ts";

interface MeterProps {
  label: string;
  /** Whole percent; more than 100 fills the bar. */
  percent: number;
  tone?: "accent" | "warning" | "danger";
}

const TONES = { accent: "bg-accent", warning: "bg-warning", danger: "bg-danger" };

/** How much of something is used. Say the number in text beside it. */
export function Meter({ label, percent, tone = "accent" }: MeterProps) {
  return (
    <Base.Root aria-label={label} aria-valuetext={`${percent}%`} value={Math.min(100, percent)}>
      <Base.Track className="h-2 overflow-hidden rounded-full bg-sunken">
        <Base.Indicator className={cx("h-full rounded-full", TONES[tone])} />
      </Base.Track>
    </Base.Root>
  );
}
