import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readLog } from '#lib/server/audit/read-log.ts';
import { verify } from '#lib/server/audit/verify.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { KEYS_KEPT_DAYS, sweepIdempotencyKeys } from '#lib/server/database/sweep-keys.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileFolder, fileStore, insertFile } from '#lib/server/files/files.ts';
import { fileReferences, undeclaredHashes } from '#lib/server/files/file-references.ts';
import { shelvesOn } from '#lib/server/files/shelves.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { ASIDE_KEPT_DAYS, BYTES_WAIT_DAYS, sweepBytes, sweepFileRows, UNREFERRED_KEPT_DAYS } from '#lib/server/files/sweep-files.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { seedFile } from '../support/seed-file.ts';

const subject = { type: 'note', id: 'n' };
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
const sweep = (ctx: Context, days: number) => sweepBytes(ctx, shelvesOn(fileFolder(), ctx.agencyId), inDays(days));
const put = (ctx: Context, words: string) => fileStore().put(ctx.agencyId, Buffer.from(words));
const insertRow = (ctx: Context, sha256: string) =>
	inTransaction(ctx, 'file.kept', async (tx) => {
		await insertFile(tx, { sha256, size: 1, type: 'text/plain', state: 'clean' });
		await audit(tx, { subject });
	});
const rowsOf = (ctx: Context) => readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').execute());
const nothing = { setAside: 0, broughtBack: 0, removed: 0, unfinished: 0 };

test('a request is remembered through a long holiday, then forgotten', async () => {
	await using ctx = await testContext();
	let runs = 0;
	const send = () =>
		inTransaction(ctx, 'noted', (tx) =>
			onceFor(tx, 'phiếu-1', async () => {
				await audit(tx, { subject });
				return (runs += 1);
			})
		);
	await send();
	expect(await sweepIdempotencyKeys(ctx, inDays(KEYS_KEPT_DAYS - 1))).toBe(0);
	expect(await send()).toBe(1);
	expect(await sweepIdempotencyKeys(ctx, inDays(KEYS_KEPT_DAYS + 1))).toBe(1);
	expect(await send()).toBe(2);
	expect(await readLog(ctx, ctx.agencyId)).toMatchObject([{ action: 'request-keys.swept', data: { keys: 1 } }, { action: 'agency.created' }]);
});

test('bytes that never got a row are set aside after a day, can still be read, and are removed a month later', async () => {
	await using ctx = await testContext();
	const sha256 = await put(ctx, 'không có dòng nào');
	expect(await sweep(ctx, BYTES_WAIT_DAYS - 0.5)).toEqual(nothing);
	expect(await sweep(ctx, BYTES_WAIT_DAYS + 0.5)).toEqual({ ...nothing, setAside: 1 });
	expect(Buffer.from((await fileStore().get(ctx.agencyId, sha256)) ?? []).toString()).toBe('không có dòng nào');
	expect(await sweep(ctx, BYTES_WAIT_DAYS + ASIDE_KEPT_DAYS)).toEqual(nothing);
	expect(await sweep(ctx, BYTES_WAIT_DAYS + ASIDE_KEPT_DAYS + 1)).toEqual({ ...nothing, removed: 1 });
	expect(await fileStore().exists(ctx.agencyId, sha256)).toBe(false);
	expect((await readLog(ctx, ctx.agencyId)).filter(({ action }) => action === 'files.bytes-swept')).toHaveLength(2);
});

test('bytes with a row are never touched, however old', async () => {
	await using ctx = await testContext();
	await insertRow(ctx, await put(ctx, 'có dòng'));
	expect(await sweep(ctx, 3650)).toEqual(nothing);
	expect(await verify(ctx, fileStore())).toMatchObject({ files: 1, damagedFiles: [] });
});

test('bytes set aside come back when their row turns up, and the same file sent again is kept anew', async () => {
	await using ctx = await testContext();
	const [late, again] = [await put(ctx, 'dòng đến muộn'), await put(ctx, 'gửi lại')];
	expect(await sweep(ctx, 2)).toEqual({ ...nothing, setAside: 2 });
	await insertRow(ctx, late);
	await put(ctx, 'gửi lại');
	await insertRow(ctx, again);
	expect(await verify(ctx, fileStore())).toMatchObject({ files: 2, damagedFiles: [] });
	expect(await sweep(ctx, 2)).toEqual({ ...nothing, broughtBack: 2 });
	expect(await sweep(ctx, 100)).toEqual(nothing);
	expect(await verify(ctx, fileStore())).toMatchObject({ files: 2, damagedFiles: [] });
});

test('half-written files go after a day; what was not put there by us stays', async () => {
	await using ctx = await testContext();
	const sha256 = sha256Of('nửa chừng');
	const shelf = join(fileFolder(), ctx.agencyId, sha256.slice(0, 2));
	mkdirSync(shelf, { recursive: true });
	const lay = (name: string, days: number) => {
		writeFileSync(join(shelf, name), 'x');
		utimesSync(join(shelf, name), inDays(-days), inDays(-days));
	};
	lay(`${sha256}.${newId()}.tmp`, 2);
	lay(`${sha256}.${newId()}.tmp`, 0);
	lay('ghi-chú.txt', 400);
	expect(await sweep(ctx, 0)).toEqual({ ...nothing, unfinished: 1 });
	expect(readdirSync(shelf)).toHaveLength(2);
	expect(existsSync(join(shelf, 'ghi-chú.txt'))).toBe(true);
});

test('one agency’s sweep leaves the files of another alone', async () => {
	await using ours = await testContext();
	await using theirs = await testContext();
	const sha256 = await put(theirs, 'của cơ quan kia');
	expect(await sweep(ours, 400)).toEqual(nothing);
	expect(await fileStore().exists(theirs.agencyId, sha256)).toBe(true);
});

test('the row of a file that nothing names is deleted after a month; one that something names stays', async () => {
	await using ctx = await testContext();
	const alone = await put(ctx, 'không ai nhắc đến');
	await insertRow(ctx, alone);
	expect(await readUploadedFile(ctx, seedFile())).toMatchObject({ ok: true });
	expect(await sweepFileRows(ctx, inDays(UNREFERRED_KEPT_DAYS - 1))).toEqual([]);
	expect(await sweepFileRows(ctx, inDays(UNREFERRED_KEPT_DAYS + 1))).toEqual([alone]);
	expect(await rowsOf(ctx)).toHaveLength(1);
	expect(await readLog(ctx, ctx.agencyId)).toMatchObject([{ action: 'files.rows-swept', data: { files: [alone] } }, { action: 'agency.created' }]);
});

test('a file that is being sent again while the sweep runs is spared', async () => {
	await using ctx = await testContext();
	const sha256 = await put(ctx, 'gửi đúng lúc quét');
	await insertRow(ctx, sha256);
	const { superUrl } = await testDatabase();
	await withClient(superUrl, (client) => client.query('update files set kept_at = $1 where sha256 = $2', [inDays(-60), sha256]));
	const { promise: released, resolve: release } = Promise.withResolvers<void>();
	const { promise: held, resolve: holding } = Promise.withResolvers<void>();
	const sending = inTransaction(ctx, 'file.kept', async (tx) => {
		await insertFile(tx, { sha256, size: 1, type: 'text/plain', state: 'clean' });
		await audit(tx, { subject });
		holding();
		await released;
	});
	await held;
	const sweeping = sweepFileRows(ctx, new Date());
	setTimeout(release, 200);
	await sending;
	expect(await sweeping).toEqual([]);
	expect(await rowsOf(ctx)).toEqual([{ sha256 }]);
});

test('every column that holds a hash is declared as naming files or not; a new one stops the sweep until somebody has said', async () => {
	await using ctx = await testContext();
	expect(await readOnly(ctx, undeclaredHashes)).toEqual([]);
	const { ownerUrl } = await testDatabase();
	await withClient(ownerUrl, (client) => client.query('alter table units add column seal_sha256 text'));
	await expect(sweepFileRows(ctx, inDays(400))).rejects.toThrow('units.seal_sha256');
	await withClient(ownerUrl, (client) => client.query('alter table units drop column seal_sha256'));
	for (const [table, column] of fileReferences) await readOnly(ctx, (tx) => sql`select ${sql.ref(column)} from ${sql.table(table)} limit 0`.execute(tx));
});
