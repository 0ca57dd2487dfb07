import type pg from 'pg';

/** Tells the planner what the tables hold after a load in one go; until Postgres comes round to it by itself it plans as if they were empty. */
export async function gatherStatistics(owner: pg.Client): Promise<void> {
	await owner.query('analyze');
}
