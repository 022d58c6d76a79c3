// Loaded as a classic script: it must import nothing. The key is the one of lib/theme.ts.
try {
  const theme = localStorage.getItem("sandbank.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme it is.
}
