import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { openTables } from '../backup/open-tables.ts';
import { BackupRefusal } from '../backup/refusal.ts';
import { refuseInUse } from '../backup/refuse-place.ts';
import { openSessions, type DatabaseUrls, type Sessions } from '../backup/snapshot.ts';
import { gatherStatistics } from '../database/gather-statistics.ts';
import type { FileStore } from '../files/store.ts';
import { keyOfMaster } from '../personal/master-key.ts';
import type { ExportManifest } from './manifest.ts';
import { relock } from './relock.ts';
import { jsonIn, rowsIn, tenantTables } from './tenant-rows.ts';

export type ImportPlace = DatabaseUrls & {
	readonly store: FileStore;
	readonly masterKey: string;
	/** Makes the accounts of those who are not here yet; safe to repeat. */
	takePeople(): Promise<void>;
};
export type Import = { readonly folder: string; readonly manifest: ExportManifest; readonly key: Buffer; readonly slug: string };
export type Imported = { readonly rows: number; readonly unreadable: number };

/**
 * Puts an agency from an export that was checked beside those that are here, ids and all: the files first, then all rows in one transaction, so that it is there whole or
 * not at all. Refused while it or its address is here already, and while anybody is at work: the tables are held meanwhile.
 */
export async function importAgency(given: Import, place: ImportPlace): Promise<Imported> {
	const { folder, manifest } = given;
	await using sessions = await openSessions(place);
	await refuseInUse(sessions);
	await refuseOtherTables(sessions.public, manifest);
	await refuseTaken(sessions, given);
	for (const sha256 of manifest.files.sha256) await place.store.put(manifest.agency.id, await readFile(join(folder, 'files', sha256)));
	await place.takePeople();
	const loaded = await loadRows(sessions.public, given, keyOfMaster(place.masterKey));
	await gatherStatistics(sessions.public);
	return loaded;
}

async function loadRows(owner: pg.Client, { folder, manifest, key, slug }: Import, to: Buffer): Promise<Imported> {
	let [rows, unreadable] = [0, 0];
	const opened = await openTables(owner, 'public', { emptied: false });
	await owner.query('create temp table lines (line jsonb) on commit drop');
	for (const table of manifest.tables) {
		const relocked = async function* () {
			for await (const line of createInterface({ input: createReadStream(join(folder, 'tables', `${table.name}.jsonl`)), crlfDelay: Infinity })) {
				const one = relock(table.name, line, { from: key, to });
				unreadable += one.unreadable;
				rows += 1;
				yield `${one.line}\n`;
			}
		};
		await owner.query('truncate pg_temp.lines');
		await pipeline(Readable.from(relocked(), { objectMode: false }), owner.query(from(jsonIn)));
		await owner.query(rowsIn(table));
	}
	await setSequencesAhead(owner);
	await owner.query('update public.agency_directory set slug = $2 where agency_id = $1', [manifest.agency.id, slug]);
	await owner.query('insert into public.site_changes (agency_id) values ($1)', [manifest.agency.id]);
	await opened.close();
	return { rows, unreadable };
}

/** Numbers that the database gives out go on behind those that came. */
async function setSequencesAhead(owner: pg.Client): Promise<void> {
	const { rows } = await owner.query<{ statement: string }>(
		`select format('select setval(%L, greatest((select last_value from %s), (select coalesce(max(%I), 1) from public.%I)))', s.sequence, s.sequence, s.column_name, s.table_name) as statement
		from (select table_name, column_name, pg_get_serial_sequence(format('public.%I', table_name), column_name) as sequence
			from information_schema.columns where table_schema = 'public') s where s.sequence is not null`
	);
	for (const { statement } of rows) await owner.query(statement);
}

/** Rows of another shape would be bent, or lose what they had. */
async function refuseOtherTables(owner: pg.Client, { migrations, tables, kheo }: ExportManifest): Promise<void> {
	const { rows } = await owner.query<{ name: string }>('select name from public.kysely_migration order by name');
	const same = JSON.stringify(rows.map(({ name }) => name)) === JSON.stringify(migrations);
	const here = (await tenantTables(owner)).map(({ name, columns }) => ({ name, columns }));
	const there = tables.map(({ name, columns }) => ({ name, columns }));
	if (!same || JSON.stringify(here) !== JSON.stringify(there)) throw new BackupRefusal('import.other-version', kheo);
}

async function refuseTaken({ public: owner, auth }: Sessions, { manifest: { agency, accounts }, slug }: Import): Promise<void> {
	const { rows } = await owner.query<{ slug: string }>('select slug from public.agency_directory where agency_id = $1 or slug = $2', [agency.id, slug]);
	if (rows[0]) throw new BackupRefusal('import.agency-there', rows[0].slug);
	const names = accounts.map(({ username }) => username);
	const { rows: taken } = await auth.query<{ id: string; username: string }>('select id, username from auth."user" where username = any($1)', [names]);
	const others = taken.filter(({ id, username }) => accounts.find((account) => account.username === username)?.id !== id);
	if (others.length > 0) throw new BackupRefusal('import.names-taken', others.map(({ username }) => username).join(', '));
}
