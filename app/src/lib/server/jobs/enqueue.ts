import { sql } from 'kysely';
import type * as v from 'valibot';
import { newId } from '../database/new-id.ts';
import type { Tx } from '../database/schema.ts';
import { jsonOf } from '../database/tables/columns.ts';
import type { Job } from './define-job.ts';

/**
 * Leaves a job for the worker, in this transaction: it is there exactly when what was written is. The agency is the transaction's own, put in by the
 * database. It is taken up at once, or after `waitSeconds`. Returns the job's id.
 */
export async function enqueue<Schema extends v.GenericSchema>(tx: Tx, job: Job<Schema>, input: v.InferInput<Schema>, waitSeconds = 0): Promise<string> {
	const id = newId();
	await sql`select pgboss.kheo_enqueue(${id}::uuid, ${job.name}, ${jsonOf(input)}::jsonb, ${waitSeconds}::int)`.execute(tx);
	return id;
}
