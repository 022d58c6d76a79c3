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
