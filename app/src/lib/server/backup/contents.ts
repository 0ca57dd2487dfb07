import { appVersion } from '../version.ts';
import type { FileStore } from '../files/store.ts';
import { newId } from '../database/new-id.ts';
import { fileEntries, type FileRow } from './file-entries.ts';
import { backupFormat, manifestName, type Manifest } from './manifest.ts';
import { readme } from './readme.ts';
import { rowEntries } from './row-entries.ts';
import { secretMark } from './secret-mark.ts';
import { openSnapshot, type DatabaseUrls } from './snapshot.ts';
import { tarEnd, tarEntry } from './tar.ts';

export type BackupSource = DatabaseUrls & { readonly store: FileStore; readonly secret: string; readonly masterKey: string };
export type Progress = (stage: 'rows' | 'files', done: number, of: number) => void;

/**
 * The bytes of an archive: the rows as they were at one moment, then the files they name, then the manifest, which `done` is given too. Files are read after the rows,
 * and may be: bytes are on the disk before their row and stay a month after it.
 */
export async function* archiveOf(source: BackupSource, progress: Progress, done: (manifest: Manifest) => void): AsyncGenerator<Buffer> {
	yield* tarEntry('README.txt', Buffer.from(readme));
	const { named, ...rows } = yield* rowsOf(source, progress);
	const files = yield* fileEntries(named, source.store, progress);
	const secrets = { KHEO_SECRET: secretMark(source.secret), KHEO_MASTER_KEY: secretMark(source.masterKey) };
	const manifest = { format: backupFormat, id: newId(), kheo: appVersion, ...rows, files, secrets } as const;
	yield* tarEntry(manifestName, Buffer.from(`${JSON.stringify(manifest, null, '\t')}\n`));
	yield tarEnd;
	done(manifest);
}

type Rows = Pick<Manifest, 'tables' | 'sequences' | 'migrations' | 'postgres' | 'madeAt'> & { readonly named: readonly FileRow[] };

async function* rowsOf(source: DatabaseUrls, progress: Progress): AsyncGenerator<Buffer, Rows> {
	await using snapshot = await openSnapshot(source);
	const owner = snapshot.public;
	const { rows: about } = await owner.query<{ madeAt: Date; postgres: string }>(`select now() as "madeAt", current_setting('server_version') as postgres`);
	const { rows: steps } = await owner.query<{ name: string }>('select name from public.kysely_migration order by name');
	const { rows: sequences } = await owner.query<{ name: string; value: string }>(
		`select sequencename as name, last_value::text as value from pg_catalog.pg_sequences where schemaname = 'public' and last_value is not null order by 1`
	);
	const { rows: named } = await owner.query<FileRow>(`select agency_id as "agencyId", sha256 from public.files order by agency_id, sha256`);
	const tables = yield* rowEntries(snapshot, progress);
	const { madeAt = new Date(), postgres = '' } = about[0] ?? {};
	return { madeAt: madeAt.toISOString(), postgres, migrations: steps.map(({ name }) => name), sequences, tables, named };
}
