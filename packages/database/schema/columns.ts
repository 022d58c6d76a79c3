import { numeric, timestamp } from "drizzle-orm/pg-core";

/** An instant; read and written as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** An exact decimal amount of money; four decimals hold every ISO 4217 currency. */
export const amount = (name: string) => numeric(name, { precision: 20, scale: 4 });

export const createdAt = () => instant("created_at").notNull().defaultNow();
export const updatedAt = () => instant("updated_at").notNull().defaultNow();
