CREATE INDEX "financial_accounts_at_provider" ON "financial_accounts" USING btree ("provider_account_id");--> statement-breakpoint
CREATE INDEX "consents_at_provider" ON "consents" USING btree ("provider_consent_id");--> statement-breakpoint
CREATE INDEX "consents_expiry" ON "consents" USING btree ("expires_at") WHERE "consents"."status" = 'approved';