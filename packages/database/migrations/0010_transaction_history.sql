CREATE TABLE "former_transactions" (
	"user_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"provider_transaction_id" text NOT NULL,
	"transaction_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "former_transactions_user_id_account_id_provider_transaction_id_pk" PRIMARY KEY("user_id","account_id","provider_transaction_id")
);
--> statement-breakpoint
CREATE TABLE "transaction_changes" (
	"user_id" uuid NOT NULL,
	"transaction_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "transaction_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	CONSTRAINT "transaction_changes_user_id_transaction_id_id_pk" PRIMARY KEY("user_id","transaction_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction_counts" (
	"user_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"direction" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "transaction_counts_user_id_account_id_category_status_direction_pk" PRIMARY KEY("user_id","account_id","category","status","direction")
);
--> statement-breakpoint
DROP INDEX "financial_transactions_provider_id";--> statement-breakpoint
DROP INDEX "financial_transactions_refunds";--> statement-breakpoint
DROP INDEX "financial_transactions_user_time";--> statement-breakpoint
DROP INDEX "financial_transactions_account_time";--> statement-breakpoint
DROP INDEX "financial_transactions_connection_time";--> statement-breakpoint
ALTER TABLE "former_transactions" ADD CONSTRAINT "former_transactions_user_id_account_id_financial_accounts_user_id_id_fk" FOREIGN KEY ("user_id","account_id") REFERENCES "public"."financial_accounts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transaction_changes" ADD CONSTRAINT "transaction_changes_user_id_account_id_financial_accounts_user_id_id_fk" FOREIGN KEY ("user_id","account_id") REFERENCES "public"."financial_accounts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transaction_counts" ADD CONSTRAINT "transaction_counts_user_id_account_id_financial_accounts_user_id_id_fk" FOREIGN KEY ("user_id","account_id") REFERENCES "public"."financial_accounts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transaction_changes_account" ON "transaction_changes" USING btree ("user_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "financial_transactions_provider_key" ON "financial_transactions" USING btree ("user_id","provider_transaction_id","account_id");--> statement-breakpoint
CREATE INDEX "financial_transactions_refund_of" ON "financial_transactions" USING btree ("user_id","refund_of","account_id") WHERE "financial_transactions"."refund_of" is not null;--> statement-breakpoint
CREATE INDEX "financial_transactions_by_amount" ON "financial_transactions" USING btree ("user_id","amount","id");--> statement-breakpoint
CREATE INDEX "financial_transactions_by_category" ON "financial_transactions" USING btree ("user_id","category","occurred_at","id");--> statement-breakpoint
CREATE INDEX "financial_transactions_unsettled" ON "financial_transactions" USING btree ("user_id","status","occurred_at","id") WHERE "financial_transactions"."status" <> 'posted';--> statement-breakpoint
CREATE INDEX "financial_transactions_by_user" ON "financial_transactions" USING btree ("user_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "financial_transactions_by_account" ON "financial_transactions" USING btree ("user_id","account_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "financial_transactions_by_connection" ON "financial_transactions" USING btree ("user_id","connection_id","occurred_at","id");