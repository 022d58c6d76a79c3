ALTER TABLE "balance_snapshots" ADD COLUMN "at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "balance_snapshots" SET "at" = ("date" + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 millisecond';--> statement-breakpoint
ALTER TABLE "balance_snapshots" ALTER COLUMN "at" SET NOT NULL;
