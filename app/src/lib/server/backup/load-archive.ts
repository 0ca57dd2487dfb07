import { once } from 'node:events';
import { from, type CopyStreamQuery } from 'pg-copy-streams';
import type { FileStore } from '../files/store.ts';
import type { Progress } from './contents.ts';
import { fileOfEntry } from './file-entries.ts';
import type { Manifest, TableRecord } from './manifest.ts';
import { copyIn, openTables } from './open-tables.ts';
import { partsOf } from './row-entries.ts';
import type { Sessions } from './snapshot.ts';
import { bytesOf, type Entry } from './tar.ts';
import { closeWaiting, openWaiting, waitingCopy } from './waiting-jobs.ts';

/** Loads what an archive holds: the rows of each schema in one transaction, then the files. Returns how many jobs are of a kind that is not known here. */
export async function loadArchive(
	entries: AsyncIterable<Entry>,
	manifest: Manifest,
	sessions: Sessions,
	store: FileStore,
	progress: Progress
): Promise<number> {
	const open = [await openTables(sessions.public, 'public'), await openTables(sessions.auth, 'auth')];
	await openWaiting(sessions.pgboss);
	const rows = rowLoader(manifest, sessions, progress);
	let files = 0;
	for await (const { name, body } of entries) {
		if (name.startsWith('rows/')) await rows.add(name, body);
		const file = fileOfEntry(name);
		if (!file) continue;
		progress('files', files++, manifest.files.count);
		await store.put(file.agencyId, await bytesOf(body));
	}
	await rows.finish();
	for (const { name, value } of manifest.sequences) await sessions.public.query('select setval($1::regclass, $2::bigint)', [`public.${name}`, value]);
	for (const { close } of open) await close();
	return closeWaiting(sessions.pgboss);
}

type Loading = { readonly table: TableRecord; readonly stream: CopyStreamQuery; readonly done: Promise<unknown> };

function rowLoader({ tables }: Manifest, sessions: Sessions, progress: Progress) {
	const byParts = new Map(tables.map((table, index) => [partsOf(table), { table, index }]));
	let loading: Loading | undefined;
	const finish = async () => {
		loading?.stream.end();
		await loading?.done;
		loading = undefined;
	};
	const begin = async (parts: string) => {
		await finish();
		const found = byParts.get(parts);
		if (!found) throw new Error(`not in the manifest: ${parts}`);
		const { table, index } = found;
		progress('rows', index, tables.length);
		const stream = sessions[table.schema].query(from(table.schema === 'pgboss' ? waitingCopy : copyIn(table)));
		return { table, stream, done: once(stream, 'finish') };
	};
	const add = async (name: string, body: AsyncIterable<Buffer>) => {
		const parts = name.slice(0, name.lastIndexOf('/') + 1);
		if (!loading || partsOf(loading.table) !== parts) loading = await begin(parts);
		const { stream, done } = loading;
		for await (const chunk of body) if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
	};
	return { add, finish };
}
