import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { refuseHiddenRows } from '../backup/catalog.ts';
import { BackupRefusal } from '../backup/refusal.ts';
import { openSnapshot, type DatabaseUrls, type Sessions } from '../backup/snapshot.ts';
import { orNull } from '../files/places.ts';
import type { FileStore } from '../files/store.ts';
import { keyOfMaster } from '../personal/master-key.ts';
import { appVersion } from '../version.ts';
import { keyMark } from './export-key.ts';
import { exportFormat, manifestName, type ExportedTable, type ExportManifest } from './manifest.ts';
import { writePapers } from './papers.ts';
import { readmeOf } from './readme.ts';
import { relock } from './relock.ts';
import { csvOut, jsonOut, tenantTables, type TenantTable } from './tenant-rows.ts';

export type ExportSource = DatabaseUrls & { readonly store: FileStore; readonly masterKey: string };

/**
 * Writes all of one agency into a new folder, as it was at one moment: rows, files, frozen papers. The folder has its name only once it is whole. What is under the
 * master key is put under the export's own key.
 */
export async function exportAgency(source: ExportSource, slug: string, out: string, key: Buffer): Promise<ExportManifest> {
	const folder = resolve(out);
	if (await orNull(stat(folder))) throw new BackupRefusal('backup.exists', folder);
	const part = `${folder}.${process.pid}.part`;
	try {
		const manifest = await writeAll(source, slug, part, key);
		await rename(part, folder);
		return manifest;
	} catch (error) {
		await rm(part, { recursive: true, force: true });
		throw error;
	}
}

async function writeAll(source: ExportSource, slug: string, part: string, key: Buffer): Promise<ExportManifest> {
	await using snapshot = await openSnapshot(source);
	const owner = snapshot.public;
	await refuseHiddenRows(owner);
	const agency = await agencyOf(owner, slug);
	for (const name of ['tables', 'csv', 'files', 'van-ban']) await mkdir(join(part, name), { recursive: true, mode: 0o700 });
	const keys = { from: keyOfMaster(source.masterKey), to: key };
	const tables: ExportedTable[] = [];
	for (const table of await tenantTables(owner)) tables.push(await writeTable(owner, { table, agencyId: agency.id, part, keys }));
	const { rows: steps } = await owner.query<{ name: string }>('select name from public.kysely_migration order by name');
	const about = { format: exportFormat, kheo: appVersion, madeAt: new Date().toISOString(), agency, migrations: steps.map(({ name }) => name) } as const;
	const accounts = await accountsOf(snapshot, agency.id);
	const manifest = { ...about, tables, accounts, files: await writeFiles(owner, source.store, agency.id, part), keyMark: keyMark(key) };
	await writePapers(owner, agency.id, part);
	await writeFile(join(part, 'README.txt'), readmeOf(manifest), { mode: 0o600 });
	await writeFile(join(part, manifestName), `${JSON.stringify(manifest, null, '\t')}\n`, { mode: 0o600, flush: true });
	return manifest;
}

async function agencyOf(owner: pg.Client, slug: string): Promise<ExportManifest['agency']> {
	const { rows } = await owner.query<ExportManifest['agency']>('select agency_id as id, slug, name from public.agency_directory where slug = $1', [slug]);
	if (!rows[0]) throw new BackupRefusal('export.no-agency', slug);
	return rows[0];
}

type Writing = { readonly table: TenantTable; readonly agencyId: string; readonly part: string; readonly keys: { readonly from: Buffer; readonly to: Buffer } };

async function writeTable(owner: pg.Client, { table, agencyId, part, keys }: Writing): Promise<ExportedTable> {
	const sum = createHash('sha256');
	let rows = 0;
	const relocked = async function* () {
		for await (const line of createInterface({ input: owner.query(to(jsonOut(table, agencyId))), crlfDelay: Infinity })) {
			const bytes = Buffer.from(`${relock(table.name, line, keys).line}\n`);
			sum.update(bytes);
			rows += 1;
			yield bytes;
		}
	};
	await pipeline(Readable.from(relocked()), createWriteStream(join(part, 'tables', `${table.name}.jsonl`), { mode: 0o600, flush: true }));
	if (rows > 0) await pipeline(owner.query(to(csvOut(table, agencyId))), createWriteStream(join(part, 'csv', `${table.name}.csv`), { mode: 0o600 }));
	return { ...table, rows, sha256: sum.digest('hex') };
}

async function accountsOf({ public: owner, auth }: Sessions, agencyId: string): Promise<ExportManifest['accounts']> {
	const { rows: members } = await owner.query<{ userId: string }>('select distinct user_id as "userId" from public.memberships where agency_id = $1', [
		agencyId
	]);
	const { rows } = await auth.query<ExportManifest['accounts'][number]>(
		'select id, username, name from auth."user" where id = any($1) and username is not null order by username',
		[members.map(({ userId }) => userId)]
	);
	return rows;
}

async function writeFiles(owner: pg.Client, store: FileStore, agencyId: string, part: string): Promise<ExportManifest['files']> {
	const { rows } = await owner.query<{ sha256: string }>('select sha256 from public.files where agency_id = $1 order by sha256', [agencyId]);
	const [kept, missing]: [string[], string[]] = [[], []];
	for (const { sha256 } of rows) {
		const bytes = await store.get(agencyId, sha256).catch(() => null);
		if (bytes) await writeFile(join(part, 'files', sha256), bytes, { mode: 0o600, flush: true });
		(bytes ? kept : missing).push(sha256);
	}
	return { sha256: kept, missing };
}
