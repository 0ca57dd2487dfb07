import type pg from 'pg';
import { withClient } from '../postgres/roles.ts';
import { StartRefusal } from '../start-refusal.ts';

const mark = 'kheo: a restore is under way, begun ';

/** Whether a restore was begun here and has not come to its end: nothing here may be used, and it may be begun again. It stands on the schema, for every process to see. */
export async function isHalfRestored(owner: pg.Client): Promise<boolean> {
	const { rows } = await owner.query<{ words: string | null }>(`select obj_description(to_regnamespace('public'), 'pg_namespace') as words`);
	return rows[0]?.words?.startsWith(mark) ?? false;
}

export async function refuseHalfRestored(ownerUrl: string): Promise<void> {
	if (await withClient(ownerUrl, isHalfRestored)) throw new StartRefusal('restore.unfinished', '');
}

/** A schema as it was before the first migration, and marked, in one step: from here on the installation is whole only once the mark is gone. */
export async function makeEmptyAndMark(owner: pg.Client): Promise<void> {
	await owner.query(`
		begin;
		drop schema public cascade;
		create schema public;
		grant usage on schema public to kheo_app;
		comment on schema public is ${owner.escapeLiteral(mark + new Date().toISOString())};
		commit`);
}

export async function takeMarkAway(owner: pg.Client): Promise<void> {
	await owner.query(`comment on schema public is null`);
}
