import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '#migrations/index.ts';
import { StartRefusal } from '../start-refusal.ts';
import { poolOn } from './connect.ts';
import { asUnreachable } from './unreachable.ts';

/** Brings the tables up to date as their owner, all steps in one transaction; several starting at once wait for each other. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOn(ownerUrl, 2) }) });
	try {
		const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
		if (error) throw refusalFor(error);
		return (results ?? []).map((result) => result.migrationName);
	} finally {
		await db.destroy();
	}
}

function refusalFor(error: unknown): unknown {
	const known = asUnreachable(error);
	if (known instanceof StartRefusal) return known;
	return new StartRefusal('database.cannot-migrate', error instanceof Error ? error.message : String(error), { cause: error });
}
