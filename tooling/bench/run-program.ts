import { spawn } from "node:child_process";
import { z } from "zod";
import { median } from "./measure.ts";
import { type Row, row } from "./row.ts";

/** Standard output of a program run to its end in a fresh process. @throws Error when it fails */
export function outputOf(file: string, flags: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, file], { stdio: ["ignore", "pipe", "inherit"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Error(`${file} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** The rows a program reports; of several processes each row's median. */
export async function rowsOf(file: string, processes: number): Promise<Row[]> {
  const runs: Row[][] = [];
  for (let run = 0; run < processes; run++) {
    runs.push(z.array(row).parse(JSON.parse(await outputOf(file, ["--expose-gc"]))));
  }
  const [first = []] = runs;
  return first.map((one, index) => ({
    ...one,
    measured: median(runs.flatMap((rows) => rows[index]?.measured ?? [])),
  }));
}
