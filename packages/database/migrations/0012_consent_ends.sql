DROP INDEX "consents_expiry";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "end_noticed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "consents_expiry" ON "consents" USING btree ("expires_at") WHERE "consents"."status" in ('approved', 'paused');