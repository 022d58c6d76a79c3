DROP INDEX "financial_transactions_id";--> statement-breakpoint
DROP INDEX "financial_transactions_by_connection";--> statement-breakpoint
ALTER TABLE "financial_transactions" DROP CONSTRAINT "financial_transactions_user_id_id_pk";--> statement-breakpoint
ALTER TABLE "financial_transactions" ADD CONSTRAINT "financial_transactions_id_user_id_pk" PRIMARY KEY("id","user_id");