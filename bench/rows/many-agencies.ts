import { loadavg } from 'node:os';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { provision, withClient, type DatabaseUrls } from '../../app/src/lib/server/postgres/roles.ts';
import { copyAgency } from '../agencies/copy-agency.ts';
import { prepared, secrets, withPostgres } from '../agencies/prepare.ts';
import { loadTemplate, type Template } from '../agencies/template.ts';
import { alternate, milliseconds } from '../alternate.ts';
import { serveEach } from '../cluster/apps.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';

const agencies = 1000;
const units = 400;
const enough = 10_000_000;
const runs = 15;
/**
 * With `--long`: an agency of 400 units by itself, and the same beside 999 others that hold as much, ten million rows in all; two databases of one server, each
 * served by a `kheo serve`, asked in turn.
 */
export async function measure(): Promise<readonly Row[]> {
	if (!process.argv.includes('--long')) return [];
	return withPostgres(['shared_buffers=1GB', 'max_wal_size=8GB', 'checkpoint_timeout=30min'], beside);
}

async function beside(superUrl: string, folder: string): Promise<readonly Row[]> {
	const alone = await prepared(superUrl, folder, 'alone');
	const template = await loadTemplate(alone, secrets.KHEO_SECRET, units);
	await withClient(superUrl, (client) => client.query('create database many template alone owner kheo_owner'));
	const many = await provision(superUrl, folder, 'many');
	await fill(superUrl, template);
	return served(alone, many, template, folder);
}

async function fill(superUrl: string, { agencyId }: Template): Promise<void> {
	const on = (name: string) => Object.assign(new URL(superUrl), { pathname: `/${name}` }).href;
	await withClient(on('alone'), (client) => client.query('vacuum analyze'));
	let rows = 0;
	const taken = await milliseconds(() => withClient(on('many'), async (client) => (rows = await copyAgency(client, agencyId, agencies - 1))));
	console.error(`bench: ${agencies} agencies with ${(rows / 1e6).toFixed(1)} million rows, generated in ${(taken / 1000).toFixed(0)} s`);
	if (rows < enough) throw new Error(`only ${rows} rows`);
	await withClient(on('many'), (client) => client.query('vacuum analyze'));
	await withClient(on('many'), (client) => client.query('checkpoint'));
}

async function served(alone: DatabaseUrls, many: DatabaseUrls, template: Template, folder: string): Promise<readonly Row[]> {
	const [mine, theirs] = [await freePort('127.0.0.1', 0), await freePort('127.0.0.1', 0)];
	const apps = await serveEach(
		[
			{ port: mine, urls: many },
			{ port: theirs, urls: alone }
		],
		{ ...secrets, KHEO_DATA: folder },
		folder
	);
	try {
		return await asked(template, mine, theirs);
	} finally {
		await apps.stop();
	}
}

async function asked({ pages, rows, cookie }: Template, many: number, alone: number): Promise<readonly Row[]> {
	const get = (port: number, path: string) => () => milliseconds(() => fetched(`http://127.0.0.1:${port}${path}`, { headers: { cookie } }));
	const taken: Row[] = [];
	for (const [page, path] of pages) taken.push(await rowOf(page, get(many, path), get(alone, path)));
	const save = (port: number) => {
		let version = 0;
		return () => {
			const edits = rows.ids.map((rowId) => ({ rowId, column: rows.column, baseVersion: version, value: `lần ${version + 1}` }));
			version += 1;
			const body = JSON.stringify({ arrangements: [], edits });
			const headers = { 'content-type': 'application/json' };
			return milliseconds(() => fetched(`http://127.0.0.1:${port}${rows.path}`, { method: 'PATCH', headers, body }));
		};
	};
	return [...taken, await rowOf('20 rows saved', save(many), save(alone))];
}

async function rowOf(what: string, ours: () => Promise<number>, peer: () => Promise<number>): Promise<Row> {
	const times = await alternate(ours, peer, runs, 5);
	console.error(`bench: ${what}, load ${loadavg()[0]?.toFixed(1)}`);
	const name = `${what} of one agency beside 1,000 agencies with 10 M rows: alone`;
	return judge({ name, unit: 'ms', ratioIs: 'ours/peer', op: '<=', must: 1.3, beyond: 1.1 }, times.ours, times.peer);
}

async function fetched(url: string, init: RequestInit): Promise<void> {
	const answer = await fetch(url, { ...init, redirect: 'manual' });
	const text = await answer.text();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 200)}`);
}
