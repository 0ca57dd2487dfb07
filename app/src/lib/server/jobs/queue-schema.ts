/** As in package.json; a test holds the two together. */
export const queueVersion = '12.38.0';

export const queueSchema = 'pgboss';

/**
 * How the app, whose role sees nothing of the queue, leaves a job in it. The agency is taken from the transaction and never from the caller, so that no agency can
 * order work in another. Columns are filled as the queue's own `send` fills them.
 */
export const enqueueFunction = `
	drop function if exists pgboss.kheo_enqueue(uuid, text, jsonb);
	create or replace function pgboss.kheo_enqueue(job_id uuid, job_name text, job_input jsonb, wait_seconds int) returns void
	language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
	declare agency uuid := nullif(current_setting('kheo.agency_id', true), '')::uuid;
	begin
		if agency is null then raise exception 'a job belongs to an agency'; end if;
		insert into pgboss.job (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
			retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
		select job_id, q.name, jsonb_build_object('agencyId', agency, 'input', job_input), 0, now() + wait_seconds * interval '1s', now(), q.expire_seconds, q.deletion_seconds,
			now() + q.retention_seconds * interval '1s', q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
		from pgboss.queue q where q.name = job_name;
		if not found then raise exception 'no job is called %', job_name; end if;
	end $$;
	revoke execute on function pgboss.kheo_enqueue(uuid, text, jsonb, int) from public;
	grant usage on schema pgboss to kheo_app;
	grant execute on function pgboss.kheo_enqueue(uuid, text, jsonb, int) to kheo_app`;
