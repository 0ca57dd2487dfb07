import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, expect, test } from 'vitest';
import { identityOn, migrateIdentity, signIn } from '#lib/features/accounts/server/service.ts';
import { isSound, verify } from '#lib/server/audit/verify.ts';
import { checkArchive } from '#lib/server/backup/read-archive.ts';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { tellRestored } from '#lib/server/backup/tell-restored.ts';
import { connect } from '#lib/server/database/connect.ts';
import { migrate, newestMigration } from '#lib/server/database/migrate.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { diskStore } from '#lib/server/files/store.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { kindsOfWork } from '../../src/bindings.ts';
import { anotherDatabase } from '../support/database.ts';

const secret = 'a secret for tests, long enough to be one';
const folder = mkdtempSync(join(tmpdir(), 'kheo-old-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tar.gz'));

const sumOf = (content: unknown) =>
	createHash('sha256')
		.update(canonicalize(content) ?? '')
		.digest('hex');

test('there is a backup of the oldest release', () => {
	expect(kept).toContain('0.1.0.tar.gz');
});

test.each(kept)('the backup %s is restored and brought up to date: people sign in, papers and log are whole', { timeout: 60_000 }, async (name) => {
	const path = join(import.meta.dirname, name);
	const manifest = await checkArchive(path, null);
	expect(manifest.migrations).not.toContain(newestMigration);
	const target = await anotherDatabase();
	await target.db.destroy();
	const store = diskStore(join(folder, name));
	const prepare = async () => {
		await migrateIdentity(target.authUrl, secret);
		await installQueue(target.jobsUrl, kindsOfWork);
	};
	const complete = async () => {
		await migrate(target.ownerUrl);
		const db = connect(target.appUrl, 2);
		await tellRestored(db, manifest).finally(() => db.destroy());
	};
	await restoreBackup({ path, key: null, manifest }, { ...target, store, prepare, complete }, () => undefined);
	const { rows } = await withClient(target.ownerUrl, (client) => client.query<{ name: string }>('select max(name) as name from kysely_migration'));
	expect(rows[0]?.name).toBe(newestMigration);

	const db = connect(target.appUrl, 2);
	const { agency_id } = await db.selectFrom('agency_directory').select('agency_id').where('slug', '=', 'so-cu').executeTakeFirstOrThrow();
	const ctx = systemContext(db, agency_id);
	const verified = await verify(ctx, store);
	expect([isSound(verified), verified.files > 2]).toEqual([true, true]);
	const frozen = await readOnly(ctx, (tx) =>
		tx.selectFrom('consolidations').select(['content', 'content_sha256 as sum']).where('content', 'is not', null).execute()
	);
	expect(frozen.map(({ content }) => sumOf(content))).toEqual(frozen.map(({ sum }) => sum));
	expect(frozen).toHaveLength(1);
	const identity = identityOn(target.authUrl, secret);
	expect(await signIn(identity, { username: 'van-phong-cu', password: 'bốn từ không liên quan nhau' })).not.toEqual([]);
	await identity.close();
	await db.destroy();
});
