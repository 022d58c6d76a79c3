CREATE TABLE "account_deletions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"revoked" integer NOT NULL,
	"not_revoked" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "covers" text[];