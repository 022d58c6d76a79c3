CREATE TABLE "balance_checks" (
	"user_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"opening_balance" numeric(20, 4) NOT NULL,
	"calculated_balance" numeric(20, 4) NOT NULL,
	"provider_balance" numeric(20, 4) NOT NULL,
	"drift" numeric(20, 4) NOT NULL,
	"drifting_since" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "balance_checks_user_id_account_id_pk" PRIMARY KEY("user_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "institution_circuits" (
	"provider_id" uuid PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"opens" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp (3) with time zone,
	"probe_until" timestamp (3) with time zone,
	"last_code" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_notifications" (
	"provider_id" uuid NOT NULL,
	"notification_id" text NOT NULL,
	"type" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_notifications_provider_id_notification_id_pk" PRIMARY KEY("provider_id","notification_id")
);
--> statement-breakpoint
CREATE TABLE "provider_subscriptions" (
	"provider_id" uuid PRIMARY KEY NOT NULL,
	"callback_url" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_connections" ADD COLUMN "last_attempt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "balance_checks" ADD CONSTRAINT "balance_checks_user_id_account_id_financial_accounts_user_id_id_fk" FOREIGN KEY ("user_id","account_id") REFERENCES "public"."financial_accounts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_circuits" ADD CONSTRAINT "institution_circuits_provider_id_financial_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."financial_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_notifications" ADD CONSTRAINT "provider_notifications_provider_id_financial_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."financial_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_subscriptions" ADD CONSTRAINT "provider_subscriptions_provider_id_financial_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."financial_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_notifications_age" ON "provider_notifications" USING btree ("received_at");