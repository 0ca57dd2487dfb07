import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { connect } from '#lib/server/database/connect.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { withClient } from '#lib/server/postgres/roles.ts';

import { templateName } from './template-name.ts';

export type TestDatabase = {
	readonly db: Db;
	readonly ownerUrl: string;
	readonly appUrl: string;
	readonly authUrl: string;
	readonly jobsUrl: string;
	readonly superUrl: string;
};

/** Files put by tests lie in a folder of this worker. */
const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-files-'));
process.env['KHEO_DATA'] = dataFolder;
process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
process.env['KHEO_SECRET'] ??= 'a secret of the tests, long enough to be one';
process.env['KHEO_MASTER_KEY'] = 'a master key for tests, long enough to be one';

let database: Promise<TestDatabase> | undefined;
const others: TestDatabase[] = [];

/** This file's own clone of the migrated template, spoken to as the app's role. */
export function testDatabase(): Promise<TestDatabase> {
	database ??= cloned();
	return database;
}

/** Test files share a worker and its modules, and none the databases of another. */
export async function leaveDatabase(): Promise<void> {
	const own = await database;
	database = undefined;
	for (const { db, superUrl } of own ? [own, ...others] : others) {
		await db.destroy();
		const name = new URL(superUrl).pathname.slice(1);
		await withClient(inject('postgres').superUrl, (client) => client.query(`drop database ${name} with (force)`));
	}
	others.length = 0;
}

/** One more clone, for a test that fills a second database; gone after the file. */
export async function anotherDatabase(): Promise<TestDatabase> {
	const another = await cloned();
	others.push(another);
	return another;
}

async function cloned(): Promise<TestDatabase> {
	const urls = inject('postgres');
	const name = `kheo_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
	await withClient(urls.superUrl, async (client) => {
		await client.query('select pg_advisory_lock(1)');
		await client.query(`create database ${name} template ${templateName} owner kheo_owner`);
	});
	const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
	const { appUrl, ownerUrl, authUrl, jobsUrl, superUrl } = urls;
	const own = { ownerUrl: on(ownerUrl), appUrl: on(appUrl), authUrl: on(authUrl), jobsUrl: on(jobsUrl), superUrl: on(superUrl) };
	return { db: connect(own.appUrl, 10), ...own };
}
