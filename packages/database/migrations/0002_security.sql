CREATE TABLE "rate_windows" (
	"subject" uuid NOT NULL,
	"policy" text NOT NULL,
	"seconds" integer NOT NULL,
	"window_number" bigint NOT NULL,
	"current" integer NOT NULL,
	"previous" integer NOT NULL,
	CONSTRAINT "rate_windows_subject_policy_pk" PRIMARY KEY("subject","policy")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"subject" uuid PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"wait_until" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sign_in_failures_last" ON "sign_in_failures" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "signing_keys_created" ON "signing_keys" USING btree ("created_at" DESC NULLS LAST);