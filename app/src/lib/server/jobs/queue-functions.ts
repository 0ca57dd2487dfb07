/** What is this agency's, or the whole installation's: a round names no agency. */
const own = `(not coalesce(j.data, '{}') ? 'agencyId' or j.data->>'agencyId' = nullif(current_setting('kheo.agency_id', true), ''))`;
const head = 'language plpgsql security definer set search_path = pg_catalog, pg_temp as $$';
const reason = `coalesce(j.output->'agencies'->>nullif(current_setting('kheo.agency_id', true), ''), j.output->>'message', j.output->'value'->>'message', '')`;

/**
 * What the app, whose role sees nothing of the queue, may see and order of it: its own agency's jobs, rounds of all, figures without words, and which workers live.
 * The agency is the transaction's own.
 */
export const queueFunctions = `
	create table if not exists pgboss.kheo_workers (
		id uuid primary key, version text not null, started_at timestamptz not null default now(), heard_at timestamptz not null default now(), sealed_at timestamptz
	);
	create or replace function pgboss.kheo_beat(worker uuid, worker_version text, sealed_ago double precision) returns void ${head}
	begin
		insert into pgboss.kheo_workers as w (id, version, sealed_at) values (worker, worker_version, now() - sealed_ago * interval '1s')
			on conflict (id) do update set heard_at = now(), sealed_at = coalesce(excluded.sealed_at, w.sealed_at);
		perform pgboss.kheo_keep_clock();
		delete from pgboss.kheo_workers where heard_at < now() - interval '1 day';
	end $$;
	create or replace function pgboss.kheo_workers_seen() returns table (workers int, heard_ago double precision, sealed_ago double precision) ${head}
	begin
		return query select count(*) filter (where w.heard_at > now() - interval '1 minute')::int,
			extract(epoch from now() - max(w.heard_at))::double precision, extract(epoch from now() - max(w.sealed_at))::double precision from pgboss.kheo_workers w;
	end $$;
	create or replace function pgboss.kheo_queue_figures() returns table (name text, waiting int, active int, failed int, oldest double precision) ${head}
	begin
		return query select q.name, count(j.id) filter (where j.state in ('created', 'retry'))::int, count(j.id) filter (where j.state = 'active')::int,
			count(j.id) filter (where j.state = 'failed')::int,
			coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state in ('created', 'retry') and j.start_after <= now())), 0)::double precision
		from pgboss.queue q left join pgboss.job j on j.name = q.name where not starts_with(q.name, '__') group by q.name;
	end $$;
	create or replace function pgboss.kheo_jobs_seen()
		returns table (name text, cron text, waiting int, active int, failed int, began timestamptz, ended timestamptz, state text, reason text) ${head}
	begin
		return query select q.name, (select s.cron from pgboss.schedule s where s.name = q.name limit 1), c.waiting, c.active, c.failed, l.began, l.ended, l.state, l.reason
		from pgboss.queue q
		cross join lateral (select count(*) filter (where j.state in ('created', 'retry'))::int as waiting, count(*) filter (where j.state = 'active')::int as active,
			count(*) filter (where j.state = 'failed')::int as failed from pgboss.job j where j.name = q.name and ${own}) c
		left join lateral (select j.started_on as began, j.completed_on as ended, j.state::text as state, ${reason} as reason
			from pgboss.job j where j.name = q.name and j.state in ('completed', 'failed') and ${own} order by j.completed_on desc limit 1) l on true
		where not starts_with(q.name, '__');
	end $$;
	create or replace function pgboss.kheo_failures_seen() returns table (id uuid, name text, state text, tries int, at timestamptz, next_try timestamptz, reason text) ${head}
	begin
		return query select j.id, j.name, j.state::text, j.retry_count + 1, coalesce(j.completed_on, j.started_on), case when j.state = 'retry' then j.start_after end, ${reason}
		from pgboss.job j where j.state in ('failed', 'retry') and j.output is not null and ${own} order by coalesce(j.completed_on, j.started_on) desc limit 100;
	end $$;
	create or replace function pgboss.kheo_retry_job(job_id uuid) returns text ${head}
	declare found text;
	begin
		update pgboss.job j set state = 'retry', retry_limit = j.retry_limit + 1, completed_on = null, start_after = greatest(j.start_after, now())
			where j.id = job_id and j.state = 'failed' and ${own} returning j.name into found;
		return found;
	end $$;
	create or replace function pgboss.kheo_run_round(job_id uuid, job_name text) returns boolean ${head}
	declare
		agency text := nullif(current_setting('kheo.agency_id', true), '');
		carried jsonb := case when job_name like 'installation.%' then '{}'::jsonb else jsonb_build_object('agencyId', agency) end;
	begin
		if agency is null then raise exception 'a round is asked for in an agency'; end if;
		if not exists (select from pgboss.schedule s where s.name = job_name) then raise exception 'no round is called %', job_name; end if;
		perform pg_advisory_xact_lock(hashtextextended(job_name || carried::text, 20261127));
		if exists (select from pgboss.job j where j.name = job_name and j.state in ('created', 'retry', 'active') and ${own}) then return false; end if;
		insert into pgboss.job (id, name, data, keep_until, expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy)
		select job_id, q.name, carried, now() + q.retention_seconds * interval '1s', q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff,
			q.retry_delay_max, q.policy from pgboss.queue q where q.name = job_name;
		return true;
	end $$;
	revoke execute on all functions in schema pgboss from public;
	grant execute on function pgboss.kheo_beat(uuid, text, double precision), pgboss.kheo_workers_seen(), pgboss.kheo_queue_figures(), pgboss.kheo_jobs_seen(),
		pgboss.kheo_failures_seen(), pgboss.kheo_retry_job(uuid), pgboss.kheo_run_round(uuid, text) to kheo_app;`;
