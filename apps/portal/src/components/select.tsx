import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { useRef } from "react";
import { cx } from "../lib/cx.ts";

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> {
  label: string;
  /** What no choice is called, e.g. "All accounts". */
  any: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange(value: T | undefined): void;
}

/** One of several, or any. */
export function Select<T extends string>({ label, any, options, value, onChange }: SelectProps<T>) {
  const items: { value: T | null; label: string }[] = [{ value: null, label: any }, ...options];
  // The list stands beside its button and not at the end of the page, so that it is read where it belongs.
  const container = useRef<HTMLDivElement>(null);
  return (
    <Base.Root items={items} value={value ?? null} onValueChange={(next) => onChange(next ?? undefined)}>
      <div ref={container} className="min-w-0">
        <Base.Label className="mb-1 block text-xs font-medium text-muted">{label}</Base.Label>
        <Base.Trigger
          className={cx(
            "flex min-h-10 w-full items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-3 text-left text-sm",
            "hover:bg-sunken data-popup-open:bg-sunken",
            value !== undefined && "border-accent font-medium",
          )}
        >
          <Base.Value className="truncate" />
          <Base.Icon>
            <ChevronDown aria-hidden className="size-4 text-muted" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal container={container}>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-w-[min(24rem,90vw)] min-w-(--anchor-width) rounded-md border border-line bg-raised shadow-popup transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto p-1">
              {items.map((item) => (
                <Base.Item
                  key={item.value ?? ""}
                  value={item.value}
                  className="flex min-h-9 items-center justify-between gap-3 rounded-sm px-2.5 text-sm outline-none select-none data-highlighted:bg-accent-soft data-selected:font-medium"
                >
                  <Base.ItemText className="min-w-0 truncate">{item.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
