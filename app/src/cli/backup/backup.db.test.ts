import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrateIdentity } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { packageJob } from '#lib/features/levels/server/service/package-job.ts';
import { verify } from '#lib/server/audit/verify.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { audit } from '#lib/server/database/audit.ts';
import { connect } from '#lib/server/database/connect.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { diskStore } from '#lib/server/files/store.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { kindsOfWork } from '../../bindings.ts';
import { aUnit } from '../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../tests/support/context.ts';
import { anotherDatabase, testDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { mayMount, smallDisk } from '../../../tests/support/small-disk.ts';
import { anOpenSurvey } from '../../../tests/support/surveys.ts';
import { examineBackups } from '../doctor/backups.ts';
import type { Key, Lock } from '#lib/server/backup/locking.ts';
import { makeBackup, type Made } from '#lib/server/backup/make-backup.ts';
import { checkArchive } from '#lib/server/backup/read-archive.ts';
import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { isHalfRestored } from '#lib/server/backup/restore-mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secrets = { secret: 'a secret for tests, long enough to be one', masterKey: process.env['KHEO_MASTER_KEY'] ?? '' };
const store = diskStore(join(folder, 'files'));
const quiet = () => undefined;

let count = 0;
async function backup(database: TestDatabase, lock: Lock | null = null): Promise<Made> {
	count += 1;
	return makeBackup({ ...database, ...secrets, store }, join(folder, `${count}.tar.gz`), lock, quiet);
}

async function restoreInto(target: TestDatabase, path: string, key: Key | null = null, files = store) {
	const prepare = async () => {
		await migrateIdentity(target.authUrl, secrets.secret);
		await installQueue(target.jobsUrl, kindsOfWork);
	};
	await target.db.destroy();
	return restoreBackup({ path, key, manifest: await checkArchive(path, key) }, { ...target, store: files, prepare, complete: async () => undefined }, quiet);
}

/** A number told by the database as its superuser sees it. */
async function told(database: TestDatabase, query: string): Promise<number> {
	return withClient(database.superUrl, async (client) => Number((await client.query<{ n: string }>(`select (${query})::text as n`)).rows[0]?.n));
}

async function aFile(ctx: TestContext): Promise<string> {
	const bytes = randomBytes(5000);
	const sha256 = await store.put(ctx.agencyId, bytes);
	await inTransaction(ctx, 'tests.kept', async (tx) => {
		await insertFile(tx, { sha256, size: bytes.length, type: 'application/pdf', state: 'clean' });
		await enqueue(tx, packageJob, { sendingId: crypto.randomUUID() });
		await audit(tx, { subject: { type: 'file', id: sha256 } });
	});
	return sha256;
}

test('what was there is there again: rows, files, counts that triggers keep, waiting jobs, the sealed log', { timeout: 90_000 }, async () => {
	await using ctx = await testContext();
	const source = await testDatabase();
	const sha256 = await aFile(ctx);
	const { id, deskIds } = await anOpenSurvey(ctx);
	await inTransaction(ctx, 'tests.answered', async (tx) => {
		const answer = { survey_id: id, desk_id: deskIds[0] ?? '', way: 'web', answered_on: ctx.today, levels: sql<number[]>`'{5,5,4,3,1}'::smallint[]` } as const;
		await sql`insert into survey_responses (id, survey_id, desk_id, way, answered_on, levels)
			select gen_random_uuid(), ${answer.survey_id}::uuid, ${answer.desk_id}::uuid, 'web', ${answer.answered_on}::date, ${answer.levels} from generate_series(1, 30)`.execute(
			tx
		);
		await audit(tx, { subject: { type: 'survey', id } });
	});
	await sealAudit(ctx.db, ctx.agencyId);
	const { path, manifest } = await backup(source);
	expect(manifest.files).toMatchObject({ count: 1, damaged: [] });

	const target = await anotherDatabase();
	const elsewhere = diskStore(join(folder, 'elsewhere'));
	expect(await restoreInto(target, path, null, elsewhere)).toEqual({ unknownJobs: 0 });
	for (const query of [
		'select sum(responses) from survey_tallies',
		'select count(*) from survey_responses',
		'select count(*) from audit_entries',
		`select count(*) from pgboss.job where data ? 'agencyId'`,
		`select last_value from audit_entries_seq_seq`,
		`select count(*) from pg_constraint where contype = 'f'`,
		`select count(*) from pg_class where relforcerowsecurity`,
		`select count(*) from pg_trigger where tgenabled = 'O'`
	]) {
		expect([query, await told(target, query)]).toEqual([query, await told(source, query)]);
	}
	expect(await told(target, 'select sum(responses) from survey_tallies')).toBe(30);
	expect(await told(target, "select count(*) from pg_class where relname = 'audit_entries' and reltuples >= 0")).toBe(1);
	expect((await elsewhere.get(ctx.agencyId, sha256))?.length).toBe(5000);
	const again = connect(target.appUrl, 2);
	expect(await verify(systemContext(again, ctx.agencyId), elsewhere)).toMatchObject({ firstBroken: null, files: 1, damagedFiles: [], unsealed: 0 });
	expect(await told(target, 'select max(id) from (select last_value as id from site_changes_id_seq) s')).toBeGreaterThan(1_000_000);
	await again.destroy();
});

test('people go on working meanwhile, and each deed is in the backup with its entry or not at all', async () => {
	await using ctx = await testContext();
	const evening = new AbortController();
	const work = (async () => {
		while (!evening.signal.aborted) await addUnit(systemContext(ctx.db, ctx.agencyId), aUnit());
	})();
	const { path } = await backup(await testDatabase());
	evening.abort();
	await work;
	const target = await anotherDatabase();
	await restoreInto(target, path);
	const of = `where agency_id = '${ctx.agencyId}'`;
	expect(await told(target, `select count(*) from audit_entries ${of} and action = 'unit.added'`)).toBe(await told(target, `select count(*) from units ${of}`));
});

test('a byte changed or cut anywhere is found before anything is restored', async () => {
	await using ctx = await testContext();
	await aFile(ctx);
	const { path } = await backup(await testDatabase());
	const bytes = readFileSync(path);
	const broken = join(folder, 'broken.tar.gz');
	const whole = await checkArchive(path, null);
	const heard = async (wrong: Buffer) => {
		writeFileSync(broken, wrong);
		return checkArchive(broken, null).catch((error: unknown) => (error instanceof BackupRefusal ? error.code : error));
	};
	for (let at = 1; at < 300; at += 1) {
		const place = Math.floor((bytes.length * at) / 300);
		const changed = Buffer.from(bytes);
		changed[place] = (changed[place] ?? 0) ^ 0x10;
		expect(await heard(bytes.subarray(0, place))).toBe('backup.not-whole');
		/** A few bits say nothing: gzip fills up with them. */
		expect(['backup.not-whole', whole]).toContainEqual(await heard(changed));
	}
});

test('a locked backup opens with its key or passphrase alone', { timeout: 90_000 }, async () => {
	const source = await testDatabase();
	const [identity, other] = [await generateIdentity(), await generateIdentity()];
	const { path } = await backup(source, { recipient: await identityToRecipient(identity) });
	expect((await checkArchive(path, { identity })).tables.length).toBeGreaterThan(100);
	await expect(checkArchive(path, { identity: other })).rejects.toMatchObject({ code: 'backup.wrong-key' });
	await expect(checkArchive(path, null)).rejects.toMatchObject({ code: 'backup.locked' });
	const cut = join(folder, 'cut.age');
	writeFileSync(cut, readFileSync(path).subarray(0, -40));
	await expect(checkArchive(cut, { identity })).rejects.toMatchObject({ code: 'backup.not-whole' });
	const { path: worded } = await backup(source, { passphrase: 'một câu dài để nhớ' });
	await expect(checkArchive(worded, { passphrase: 'câu khác' })).rejects.toMatchObject({ code: 'backup.wrong-key' });
	expect((await checkArchive(worded, { passphrase: 'một câu dài để nhớ' })).format).toBe('kheo-backup/1');
});

test('a place that has data is refused and stays as it was', { timeout: 90_000 }, async () => {
	await using ctx = await testContext();
	const source = await testDatabase();
	const { path } = await backup(source);
	const target = await anotherDatabase();
	await restoreInto(target, path);
	const before = await told(target, 'select count(*) from audit_entries');
	await expect(restoreInto(target, path)).rejects.toMatchObject({ code: 'restore.not-empty' });
	expect(await told(target, 'select count(*) from audit_entries')).toBe(before);
	expect(await told(target, `select count(*) from agencies where agency_id = '${ctx.agencyId}'`)).toBe(1);
	const manifest = await checkArchive(path, null);
	const newer = { ...manifest, migrations: [...manifest.migrations, '999-later'] };
	await expect(
		restoreBackup({ path, key: null, manifest: newer }, { ...target, store, prepare: async () => undefined, complete: async () => undefined }, quiet)
	).rejects.toMatchObject({
		code: 'backup.newer'
	});
});

test('a restore that was cut off is marked, and begins again from nothing', { timeout: 90_000 }, async () => {
	const { path } = await backup(await testDatabase());
	const target = await anotherDatabase();
	await target.db.destroy();
	const failing = {
		...target,
		store,
		prepare: () => migrateIdentity(target.authUrl, secrets.secret),
		complete: () => Promise.reject(new Error('the power goes'))
	};
	await expect(restoreBackup({ path, key: null, manifest: await checkArchive(path, null) }, failing, quiet)).rejects.toThrow('the power goes');
	expect(await withClient(target.ownerUrl, isHalfRestored)).toBe(true);
	await restoreInto(target, path);
	expect(await withClient(target.ownerUrl, isHalfRestored)).toBe(false);
});

test('a table whose wall would hide rows stops the backup', async () => {
	const other = await anotherDatabase();
	await withClient(other.ownerUrl, (client) =>
		client.query('create table hidden (agency_id uuid); alter table hidden enable row level security; alter table hidden force row level security')
	);
	await expect(backup(other)).rejects.toMatchObject({ code: 'backup.hidden-rows' });
});

test('a full disk is told before anything is written', async () => {
	const source = await testDatabase();
	await using ctx = await testContext();
	await inTransaction(ctx, 'tests.huge', async (tx) => {
		await insertFile(tx, { sha256: 'f'.repeat(64), size: Number.MAX_SAFE_INTEGER, type: 'application/pdf', state: 'clean' });
		await audit(tx, { subject: { type: 'file', id: 'f' } });
	});
	await expect(backup(source)).rejects.toMatchObject({ code: 'backup.no-space' });
});

test.runIf(mayMount)('a folder that may not be written to is told before anything is written', async () => {
	const source = await testDatabase();
	using disk = smallDisk(1);
	disk.shut();
	await expect(makeBackup({ ...source, ...secrets, store }, disk.folder, null, quiet)).rejects.toMatchObject({ code: 'backup.cannot-write' });
	const found = await examineBackups({ KHEO_BACKUP: disk.folder }, disk.folder);
	expect(found).toContainEqual(expect.objectContaining({ state: 'wrong', words: expect.stringContaining(disk.folder) }));
});

test('the app cannot ask to see across agencies', async () => {
	await using ctx = await testContext();
	await using other = await testContext();
	const seen = await readOnly(ctx, async (tx) => {
		await sql`select set_config('kheo.whole', 'on', true)`.execute(tx);
		return tx.selectFrom('units').select('agency_id').distinct().execute();
	});
	expect(seen).toEqual([{ agency_id: ctx.agencyId }]);
	expect(other.agencyId).not.toBe(ctx.agencyId);
});
