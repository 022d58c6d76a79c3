import { Monitor, Moon, Sun } from "lucide-react";
import { cx } from "../lib/cx.ts";
import { THEMES, useTheme } from "../lib/theme.ts";

export const THEME_LABELS = {
  light: { icon: Sun, label: "Light" },
  dark: { icon: Moon, label: "Dark" },
  system: { icon: Monitor, label: "System" },
};

/** Light, dark or the system's; for pages without a user menu. */
export function ThemeSwitch() {
  const [current, choose] = useTheme();
  return (
    <fieldset className="flex rounded-full border border-line bg-surface p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((theme) => {
        const { icon: Icon, label } = THEME_LABELS[theme];
        return (
          <label
            key={theme}
            title={label}
            className={cx(
              "flex size-9 cursor-pointer items-center justify-center rounded-full text-muted",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
              theme === current ? "bg-sunken text-ink" : "hover:text-ink",
            )}
          >
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={theme === current}
              onChange={() => choose(theme)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            <span className="sr-only">{label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
