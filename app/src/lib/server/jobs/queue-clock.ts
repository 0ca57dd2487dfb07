/** Such a column, taken back to now when it lies further ahead than two clocks differ. */
const takenBack = (...columns: readonly string[]) => columns.map((one) => `${one} = case when ${one} > soon then now() else ${one} end`).join(', ');

/**
 * After a clock that ran ahead was set back, the queue would stand still for as long as it ran ahead: rounds, the look for lost jobs and jobs left meanwhile carry times to
 * come, which nothing but that clock can have written. They are taken back to now; what a job was to wait it waits.
 */
export const queueClockFunction = `
	create or replace function pgboss.kheo_keep_clock() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
	declare soon timestamptz := now() + interval '1 minute';
	begin
		update pgboss.version set ${takenBack('cron_on', 'bam_on', 'flow_on', 'reindex_on')} where greatest(cron_on, bam_on, flow_on, reindex_on) > soon;
		update pgboss.queue set ${takenBack('monitor_claim_on', 'monitor_on', 'maintain_on')} where greatest(monitor_claim_on, monitor_on, maintain_on) > soon;
		update pgboss.job set ${takenBack('created_on', 'started_on')},
				start_after = case when state in ('created', 'retry') then now() + greatest(start_after - greatest(created_on, started_on), interval '0') else start_after end
			where state in ('created', 'retry', 'active') and greatest(created_on, started_on) > soon;
		delete from pgboss.kheo_workers where heard_at > soon;
	end $$;`;
