import { z } from "zod";

const detail = z.looseObject({ DataConsumer: z.looseObject({ type: z.string().optional() }) });

/**
 * A consent detail of the first generation as the second has it: its `DataConsumer` says what it is. What is no such
 * detail comes back as it is, for its schema to refuse.
 */
export function upgradeDetail(value: unknown, type: "FIU" | "AA"): unknown {
  const parsed = detail.safeParse(value);
  if (!parsed.success || parsed.data.DataConsumer.type !== undefined) return value;
  return { ...parsed.data, DataConsumer: { ...parsed.data.DataConsumer, type } };
}
