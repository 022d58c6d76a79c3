CREATE TABLE "dialect_subscriptions" (
	"protocol" text PRIMARY KEY NOT NULL,
	"callback_url" text NOT NULL,
	"secret" text,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
