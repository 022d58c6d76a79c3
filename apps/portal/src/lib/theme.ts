import { useSyncExternalStore } from "react";

export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Also read by theme-boot.ts, which may import nothing. */
const STORAGE_KEY = "sandbank.theme";
const CHANGED = "sandbank:theme";

/** The chosen theme and how to choose another. It is remembered on this device. */
export function useTheme(): [theme: Theme, choose: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, currentTheme), chooseTheme];
}

/** The theme a stored or attribute value stands for; anything unknown is the system's. */
export function toTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

function currentTheme(): Theme {
  return toTheme(document.documentElement.dataset.theme);
}

function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  apply(theme);
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY) apply(toTheme(event.newValue));
  };
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", onStorage);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", onStorage);
  };
}
