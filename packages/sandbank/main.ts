#!/usr/bin/env node
import { sandbank } from "./cli/sandbank.ts";
import { terminalOn } from "./cli/terminal.ts";

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await sandbank(process.argv.slice(2), terminalOn(process.stdout, process.stderr));
