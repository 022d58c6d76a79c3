-- Counts of transactions by account and sort, whoever writes them: the total of a long list must not read it.
CREATE OR REPLACE FUNCTION count_transactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO transaction_counts AS c (user_id, account_id, category, status, direction, n)
		SELECT user_id, account_id, category, status, direction, count(*) FROM added
		GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
		ON CONFLICT (user_id, account_id, category, status, direction) DO UPDATE SET n = c.n + excluded.n;
	ELSIF TG_OP = 'DELETE' THEN
		-- No row where the whole account goes: it took its counts with it.
		UPDATE transaction_counts AS c SET n = c.n - gone.n
		FROM (SELECT user_id, account_id, category, status, direction, count(*) AS n FROM removed GROUP BY 1, 2, 3, 4, 5) AS gone
		WHERE (c.user_id, c.account_id, c.category, c.status, c.direction)
			= (gone.user_id, gone.account_id, gone.category, gone.status, gone.direction);
	ELSE
		INSERT INTO transaction_counts AS c (user_id, account_id, category, status, direction, n)
		SELECT user_id, account_id, category, status, direction, sum(n) FROM (
			SELECT user_id, account_id, category, status, direction, 1 AS n FROM added
			UNION ALL
			SELECT user_id, account_id, category, status, direction, -1 FROM removed
		) AS changed
		GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5
		ON CONFLICT (user_id, account_id, category, status, direction) DO UPDATE SET n = c.n + excluded.n;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_inserted AFTER INSERT ON financial_transactions
	REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_transactions();
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON financial_transactions
	REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_transactions();
--> statement-breakpoint
CREATE TRIGGER count_deleted AFTER DELETE ON financial_transactions
	REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_transactions();
--> statement-breakpoint
INSERT INTO transaction_counts (user_id, account_id, category, status, direction, n)
SELECT user_id, account_id, category, status, direction, count(*) FROM financial_transactions GROUP BY 1, 2, 3, 4, 5;
