-- The log of what was done is only added to. A line may go when its user has gone, or a year after it was written.
create or replace function audit_events_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '1 year' or not exists (select from users where id = old.user_id) then
      return old;
    end if;
  end if;
  raise exception 'audit_events is only added to: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_events_keep before update or delete on audit_events for each row execute function audit_events_keep();
--> statement-breakpoint
create trigger audit_events_keep_all before truncate on audit_events for each statement execute function audit_events_keep();
--> statement-breakpoint
-- A sync that ended well is written down where it ends, by the statement that ends it. One that failed knows more to tell.
create or replace function record_sync() returns trigger language plpgsql as $$
begin
  insert into audit_events (user_id, at, action, connection_id, outcome, detail)
  values (new.user_id, coalesce(new.last_synced_at, now()), 'connection.sync', new.id, 'ok', coalesce(new.last_sync, '{}') - 'startedAt');
  return null;
end $$;
--> statement-breakpoint
create trigger provider_connections_record_sync after update of ended_runs on provider_connections for each row
  when (new.ended_runs > old.ended_runs and new.status = 'connected' and new.error_code is null)
  execute function record_sync();
