import { connect } from './connect.ts';
import type { Db } from './schema.ts';

let shared: Db | undefined;

/** This process's own pool, on the URL the start left in the environment. */
export function database(): Db {
	const { DATABASE_URL } = process.env;
	if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
	shared ??= connect(DATABASE_URL);
	return shared;
}

export async function closeDatabase(): Promise<void> {
	await shared?.destroy();
	shared = undefined;
}
