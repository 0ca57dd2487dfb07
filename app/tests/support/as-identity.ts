import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '#lib/server/postgres/roles.ts';

/** Asks the database of a running site as the role that keeps its accounts: to let time pass over a session. */
export async function asIdentity(dataFolder: string, statement: string): Promise<void> {
	const port = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
	const password = readFileSync(join(dataFolder, 'secrets', 'kheo_auth-password'), 'utf8');
	await withClient(`postgres://kheo_auth:${encodeURIComponent(password)}@127.0.0.1:${port}/kheo`, (client) => client.query(statement));
}
