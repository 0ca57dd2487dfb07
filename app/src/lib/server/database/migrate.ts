import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from '#migrations/index.ts';
import { StartRefusal } from '../start-refusal.ts';
import { poolOn } from './connect.ts';
import { asUnreachable } from './unreachable.ts';

/** Brings the tables up to date as their owner, all steps in one transaction; several starting at once wait for each other. */
export function migrate(ownerUrl: string): Promise<readonly string[]> {
	return run(ownerUrl, migrations);
}

/** Makes the tables as they were after exactly these steps, for rows of that time. */
export async function migrateTo(ownerUrl: string, names: readonly string[]): Promise<void> {
	await run(ownerUrl, Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name))));
}

/** The last step that this version takes. */
export const newestMigration = Object.keys(migrations).toSorted().at(-1) ?? '';

/** Which of these steps this version does not know. */
export function unknownMigrations(names: readonly string[]): string[] {
	return names.filter((name) => !Object.hasOwn(migrations, name));
}

async function run(ownerUrl: string, steps: Readonly<Record<string, Migration>>): Promise<readonly string[]> {
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOn(ownerUrl, 2) }) });
	try {
		const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } }).migrateToLatest();
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
