import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogAnchor } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { entryHash, sealable, sealableColumns, type SealableEntry } from '#lib/server/audit/entry-hash.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { isSound, verify } from '#lib/server/audit/verify.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileFolder, fileStore, insertFile } from '#lib/server/files/files.ts';
import { shelvesOn } from '#lib/server/files/shelves.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { aUnit } from '../support/builders.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { seedFile } from '../support/seed-file.ts';

const asSuperuser = async (statement: string) => withClient((await testDatabase()).superUrl, (client) => client.query(statement));
const check = (ctx: Context, anchors: readonly LogAnchor[] = []) => verify(ctx, fileStore(), { anchors, shelves: shelvesOn(fileFolder(), ctx.agencyId) });
const pathOf = (ctx: Context, sha256: string) => join(fileFolder(), ctx.agencyId, sha256.slice(0, 2), sha256);

/** Six sealed entries; `at(n)` names the entry at a position. */
async function aSealedLog(ctx: TestContext) {
	for (let n = 0; n < 4; n += 1) await addUnit(ctx, aUnit());
	await sealAudit(ctx.db, ctx.agencyId);
	const hashAt = (position: number) =>
		readOnly(ctx, async (tx) => (await tx.selectFrom('audit_seals').select('hash').where('position', '=', position).executeTakeFirstOrThrow()).hash);
	return { at: (n: number) => `(select entry_id from audit_seals where agency_id = '${ctx.agencyId}' and position = ${n})`, hashAt };
}

async function aFile(ctx: Context, words: string): Promise<string> {
	const sha256 = await fileStore().put(ctx.agencyId, Buffer.from(words));
	await inTransaction(ctx, 'file.kept', async (tx) => {
		await insertFile(tx, { sha256, size: words.length, type: 'text/plain', state: 'clean' });
		await audit(tx, { subject: { type: 'file', id: sha256 } });
	});
	return sha256;
}

test.each([
	['at', `at + interval '1 microsecond'`],
	['actor', `'user:other'`],
	['actor_name', `actor_name || 'x'`],
	['action', `'unit.other'`],
	['subject_type', `'other'`],
	['subject_id', `subject_id || 'x'`],
	['request_id', `'other'`],
	['data', `data || '{"x": 1}'`],
	['agency_id', `gen_random_uuid()`]
])('a changed %s of one entry is found at its position', async (column, value) => {
	await using ctx = await testContext();
	const { at } = await aSealedLog(ctx);
	await asSuperuser(`update audit_entries set ${column} = ${value} where id = ${at(3)}`);
	const found = await check(ctx);
	expect(found).toMatchObject({ sealed: 2, firstBroken: { position: 3, why: column === 'agency_id' ? 'missing' : 'changed' } });
	expect(isSound(found)).toBe(false);
});

test('entries whose order was changed, and a link that was taken out, are found', async () => {
	await using swapped = await testContext();
	await aSealedLog(swapped);
	const move = (from: number, to: number) =>
		asSuperuser(`update audit_seals set position = ${to} where agency_id = '${swapped.agencyId}' and position = ${from}`);
	for (const [from, to] of [
		[3, 100],
		[4, 3],
		[100, 4]
	] as const)
		await move(from, to);
	expect(await check(swapped)).toMatchObject({ sealed: 2, firstBroken: { position: 3, why: 'gap' } });
	await using shortened = await testContext();
	await aSealedLog(shortened);
	await asSuperuser(`delete from audit_seals where agency_id = '${shortened.agencyId}' and position = 3`);
	expect((await check(shortened)).firstBroken).toMatchObject({ position: 4, why: 'gap' });
});

/** What somebody with the database's own password could do: another past, sealed anew from the beginning. */
async function rewriteFromTheStart(ctx: Context): Promise<void> {
	await asSuperuser(`update audit_entries set actor = 'user:other' where agency_id = '${ctx.agencyId}' and id = (
		select entry_id from audit_seals where agency_id = '${ctx.agencyId}' and position = 2)`);
	const entries = await readOnly(ctx, async (tx) => {
		const { rows } = await sql<SealableEntry & { position: number }>`select s.position, ${sql.raw(sealableColumns)}
			from audit_seals s join audit_entries e on e.agency_id = s.agency_id and e.id = s.entry_id order by s.position`.execute(tx);
		return rows;
	});
	let hash = '';
	for (const { position, ...entry } of entries) {
		const previous = hash;
		hash = entryHash(previous, sealable(entry));
		await asSuperuser(`update audit_seals set previous_hash = '${previous}', hash = '${hash}' where agency_id = '${ctx.agencyId}' and position = ${position}`);
	}
}

test('a chain rewritten from the start agrees with itself and with no anchor that was kept', async () => {
	await using ctx = await testContext();
	const { hashAt } = await aSealedLog(ctx);
	const kept = [
		{ position: 1, hash: await hashAt(1) },
		{ position: 5, hash: await hashAt(5) }
	];
	expect(await check(ctx, kept)).toMatchObject({ firstBroken: null, anchors: [{ found: 'same' }, { found: 'same' }] });
	await rewriteFromTheStart(ctx);
	expect(isSound(await check(ctx))).toBe(true);
	const found = await check(ctx, kept);
	expect(found).toMatchObject({ firstBroken: null, anchors: [{ found: 'same' }, { position: 5, found: 'differs' }] });
	expect(isSound(found)).toBe(false);
});

test('a chain whose end was cut off is found by an anchor behind the cut, and one behind a fault is not said to agree', async () => {
	await using ctx = await testContext();
	const { at, hashAt } = await aSealedLog(ctx);
	const kept = [{ position: 6, hash: await hashAt(6) }];
	await asSuperuser(`delete from audit_entries where id = ${at(6)}; delete from audit_seals where agency_id = '${ctx.agencyId}' and position = 6`);
	expect(isSound(await check(ctx))).toBe(true);
	expect((await check(ctx, kept)).anchors).toMatchObject([{ found: 'beyond' }]);
	await asSuperuser(`update audit_entries set action = 'x' where id = ${at(2)}`);
	expect((await check(ctx, kept)).anchors).toMatchObject([{ found: 'unsure' }]);
});

test('a single changed byte of a file is found, never given out, and mended by whoever sends the same file again', async () => {
	await using ctx = await testContext();
	const sha256 = await aFile(ctx, 'bản gốc');
	const bytes = readFileSync(pathOf(ctx, sha256));
	bytes[2] = (bytes[2] ?? 0) ^ 1;
	writeFileSync(pathOf(ctx, sha256), bytes);
	await expect(fileStore().get(ctx.agencyId, sha256)).rejects.toMatchObject({ code: 'file.damaged' });
	expect(await check(ctx)).toMatchObject({ files: 1, damagedFiles: [{ sha256, why: 'changed' }] });
	await fileStore().put(ctx.agencyId, Buffer.from('bản gốc'));
	expect(isSound(await check(ctx))).toBe(true);
});

test('a missing file, a file whose record was deleted, and bytes that nothing names are told apart', async () => {
	await using ctx = await testContext();
	const lost = await aFile(ctx, 'mất');
	rmSync(pathOf(ctx, lost));
	expect(await readUploadedFile(ctx, seedFile())).toMatchObject({ ok: true });
	await fileStore().put(ctx.agencyId, Buffer.from('không ai nhắc đến'));
	expect(await check(ctx)).toMatchObject({ files: 2, damagedFiles: [{ sha256: lost, why: 'missing' }], strays: 1 });
	await asSuperuser(`delete from files where agency_id = '${ctx.agencyId}' and sha256 <> '${lost}'`);
	expect(await check(ctx)).toMatchObject({
		files: 1,
		damagedFiles: [
			{ sha256: lost, why: 'missing' },
			{ sha256: expect.any(String), why: 'unrecorded' }
		],
		strays: 2
	});
});

test('long work says how far it is', async () => {
	await using ctx = await testContext();
	await aSealedLog(ctx);
	await aFile(ctx, 'một tệp');
	const said: (readonly [number, number])[] = [];
	await verify(ctx, fileStore(), { onProgress: async (seen, all) => void said.push([seen, all]) });
	expect(said).toEqual([
		[6, 7],
		[7, 7]
	]);
});
