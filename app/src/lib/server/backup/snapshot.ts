import pg from 'pg';
import { wholeSession } from './catalog.ts';

export type DatabaseUrls = { readonly ownerUrl: string; readonly authUrl: string; readonly jobsUrl: string };
export type Sessions = Readonly<Record<'public' | 'auth' | 'pgboss', pg.Client>>;

/** Three sessions, each as the role that may read and write its schema. */
export async function openSessions(urls: DatabaseUrls): Promise<Sessions & AsyncDisposable> {
	await using open = new AsyncDisposableStack();
	const session = async (url: string) => open.adopt(await sessionOn(url), (client) => client.end().catch(() => undefined));
	const sessions = { public: await session(urls.ownerUrl), auth: await session(urls.authUrl), pgboss: await session(urls.jobsUrl) };
	const kept = open.move();
	return { ...sessions, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** The same, seeing the database as it was at one moment. People go on working meanwhile. */
export async function openSnapshot(urls: DatabaseUrls): Promise<Sessions & AsyncDisposable> {
	const sessions = await openSessions(urls);
	const begin = 'begin isolation level repeatable read read only';
	await sessions.public.query(begin);
	const { rows } = await sessions.public.query<{ name: string }>('select pg_export_snapshot() as name');
	for (const client of [sessions.auth, sessions.pgboss]) await client.query(`${begin}; set transaction snapshot '${rows[0]?.name}'`);
	return sessions;
}

export async function sessionOn(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => undefined);
	await client.connect();
	await client.query(wholeSession);
	return client;
}
