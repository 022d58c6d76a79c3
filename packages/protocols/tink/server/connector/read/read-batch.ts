import type { ReadBatch, ReadingRules } from "./batch.ts";
import type { Complaint } from "./explain.ts";
import { explainBatch } from "./explain-batch.ts";
import { invalid } from "./invalid.ts";
import { takeBatch } from "./take-batch.ts";

/**
 * The body of an ingestion of transactions, by hand; a schema is asked only for what is wrong.
 * @param rename what the caller knows a field by, where it sent another shape
 * @throws TinkError 400 that names every field that is wrong
 */
export function readBatch(
  body: unknown,
  rules: ReadingRules,
  rename: (field: string) => string = (field) => field,
): ReadBatch {
  const batch = takeBatch(body, rules);
  if (batch) return batch;
  const complaints: Complaint[] = explainBatch(body, rules);
  // Both read by the same rules, which a test holds them to.
  if (complaints.length === 0) throw new Error("a batch was refused and nothing is wrong with it");
  throw invalid(complaints.map(({ field, message }) => ({ field: rename(field), message })));
}
