import { type IsoDate, isoDate } from "@sandbank/domain";
import { z } from "zod";

const DAY = /^(\d{2})(\d{2})(\d{4})$/;

/** `DDMMYYYY`, as NPCI writes dates, to and from `YYYY-MM-DD`. A day that does not exist (30022026) is refused. */
export const mandateDay = z.string().transform((text, context): IsoDate => {
  const [, day, month, year] = DAY.exec(text) ?? [];
  const read = isoDate.safeParse(`${year}-${month}-${day}`);
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: "has to be a day written DDMMYYYY, such as 05012026" });
  return z.NEVER;
});

export function toMandateDay(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${day}${month}${year}`;
}
