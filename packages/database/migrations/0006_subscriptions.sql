CREATE TABLE "detected_subscriptions" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"account_id" uuid,
	"stream_key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"direction" text NOT NULL,
	"amount" numeric(20, 4) NOT NULL,
	"is_fixed_amount" boolean NOT NULL,
	"currency" text NOT NULL,
	"frequency" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"state" text NOT NULL,
	"first_seen" date NOT NULL,
	"last_seen" date,
	"next_expected" date,
	"confidence" numeric(3, 2) NOT NULL,
	"source" text NOT NULL,
	"prices" jsonb NOT NULL,
	"transaction_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "detected_subscriptions_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"provider_mandate_id" text NOT NULL,
	"merchant_name" text NOT NULL,
	"amount" numeric(20, 4) NOT NULL,
	"currency" text NOT NULL,
	"frequency" text NOT NULL,
	"start_date" date NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mandates_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "financial_transactions" ADD COLUMN "subscription_id" uuid;--> statement-breakpoint
ALTER TABLE "financial_transactions" ADD COLUMN "is_recurring" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "financial_transactions" ADD COLUMN "categorized_by" text;--> statement-breakpoint
ALTER TABLE "detected_subscriptions" ADD CONSTRAINT "detected_subscriptions_user_id_connection_id_provider_connections_user_id_id_fk" FOREIGN KEY ("user_id","connection_id") REFERENCES "public"."provider_connections"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_user_id_connection_id_provider_connections_user_id_id_fk" FOREIGN KEY ("user_id","connection_id") REFERENCES "public"."provider_connections"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "detected_subscriptions_stream" ON "detected_subscriptions" USING btree ("user_id","stream_key");--> statement-breakpoint
CREATE INDEX "detected_subscriptions_id" ON "detected_subscriptions" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_provider_id" ON "mandates" USING btree ("user_id","connection_id","provider_mandate_id");--> statement-breakpoint
CREATE INDEX "financial_transactions_subscription" ON "financial_transactions" USING btree ("user_id","subscription_id") WHERE "financial_transactions"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "financial_transactions_uncategorized" ON "financial_transactions" USING btree ("user_id","connection_id") WHERE "financial_transactions"."category" = 'other' and "financial_transactions"."categorized_by" is distinct from 'nothing';