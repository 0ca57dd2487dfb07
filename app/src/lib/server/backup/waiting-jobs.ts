import type pg from 'pg';

/** Where the jobs of an archive are put first. */
export const waitingCopy = 'copy pg_temp.waiting (id, name, data, start_after) from stdin';

export async function openWaiting(client: pg.Client): Promise<void> {
	await client.query(`begin; truncate pgboss.job cascade; create temp table waiting (id uuid, name text, data jsonb, start_after timestamptz) on commit drop`);
}

/** Leaves the jobs anew in the queue of this version; returns how many are of a kind that this version does not know. */
export async function closeWaiting(client: pg.Client): Promise<number> {
	await client.query(`
		insert into pgboss.job (id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
			retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
		select w.id, q.name, w.data, 0, w.start_after, now(), q.expire_seconds, q.deletion_seconds, greatest(now(), w.start_after) + q.retention_seconds * interval '1s',
			q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
		from pg_temp.waiting w join pgboss.queue q on q.name = w.name`);
	const { rows } = await client.query<{ unknown: number }>(
		'select count(*)::int as unknown from pg_temp.waiting w where not exists (select from pgboss.queue q where q.name = w.name)'
	);
	await client.query('commit');
	return rows[0]?.unknown ?? 0;
}
