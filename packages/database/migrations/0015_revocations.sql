CREATE TABLE "revocations" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"provider_consent_id" text,
	"replaced_by" text,
	"credentials" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revocations_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_user_id_connection_id_provider_connections_user_id_id_fk" FOREIGN KEY ("user_id","connection_id") REFERENCES "public"."provider_connections"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revocations_connection" ON "revocations" USING btree ("user_id","connection_id","asked_at");--> statement-breakpoint
CREATE INDEX "revocations_due" ON "revocations" USING btree ("next_attempt_at");