import pg from 'pg';
import { keptSecret } from '../kept-secret.ts';

export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string; readonly authUrl: string; readonly jobsUrl: string };

const roles = ['kheo_owner', 'kheo_app', 'kheo_auth', 'kheo_jobs'] as const;
type Role = (typeof roles)[number];

/**
 * Makes the four roles and the database, each step safe to repeat. The owner changes tables, the app reads and writes rows behind
 * row-level security and owns nothing, auth sees the sign-in tables alone, jobs the queue alone.
 */
export async function provision(superUrl: string, dataFolder: string, database = 'kheo'): Promise<DatabaseUrls> {
	const password = (role: Role) => keptSecret(dataFolder, `${role}-password`);
	await withClient(superUrl, async (client) => {
		await client.query('select pg_advisory_lock(20261122)');
		for (const role of roles) await makeRole(client, role, password(role));
		await makeDatabase(client, database);
	});
	await withClient(urlOf(superUrl, 'postgres', null, database), (client) => makeSchemas(client));
	return {
		ownerUrl: urlOf(superUrl, 'kheo_owner', password('kheo_owner'), database),
		appUrl: urlOf(superUrl, 'kheo_app', password('kheo_app'), database),
		authUrl: urlOf(superUrl, 'kheo_auth', password('kheo_auth'), database),
		jobsUrl: urlOf(superUrl, 'kheo_jobs', password('kheo_jobs'), database)
	};
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
}

async function makeRole(client: pg.Client, role: Role, password: string): Promise<void> {
	const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
	const verb = found.rowCount ? 'alter' : 'create';
	await client.query(`${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
	const found = await client.query('select 1 from pg_database where datname = $1', [database]);
	if (!found.rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner kheo_owner`);
}

async function makeSchemas(client: pg.Client): Promise<void> {
	await client.query(`
		alter schema public owner to kheo_owner;
		revoke create on schema public from public;
		grant usage on schema public to kheo_app;
		create schema if not exists auth authorization kheo_auth;
		alter role kheo_auth set search_path = auth;
		create schema if not exists pgboss authorization kheo_jobs;
		alter role kheo_jobs set search_path = pgboss;
	`);
}

function urlOf(superUrl: string, user: string, password: string | null, database: string): string {
	const url = new URL(superUrl);
	url.username = user;
	if (password !== null) url.password = password;
	url.pathname = `/${database}`;
	return url.href;
}
