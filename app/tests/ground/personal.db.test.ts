import { plainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { changeDecisions, changeHeading } from '#lib/features/consolidations/server/service/change-decisions.ts';
import { erasePeopleOfRow } from '#lib/features/submissions/server/service/erase-people.ts';
import { peopleInDrafts } from '#lib/features/submissions/server/service/people-in-rows.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { closeDrafts } from '#lib/server/audit/close-drafts.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { verify } from '#lib/server/audit/verify.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { poolOf } from '#lib/server/database/connect.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { aboutPerson, personOf } from '#lib/server/personal/about-person.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { anOwedReturn, formColumns } from '../support/returns.ts';

const columns = [...formColumns, { key: 'c5', heading: 'Người thực hiện', type: 'people' as const }];
const erased = 'đã xóa theo yêu cầu';
const person = (name: string) => ({ kind: 'user', userId: newId(), role: 'office', unitId: null, name }) as const;
const note = (ctx: Context, subjectId: string, data = {}) => inTransaction(ctx, 'noted', (tx) => audit(tx, { subject: { type: 'note', id: subjectId }, data }));
/** Everything the log holds of this agency, as it lies in the tables. */
const stored = (ctx: Context) =>
	readOnly(ctx, async (tx) => {
		const { rows } = await sql<{ line: string }>`select e::text as line from audit_entries e union all select d::text from audit_drafts d`.execute(tx);
		return rows.map(({ line }) => line).join('\n');
	});

async function aRowOf(ctx: TestContext, who: string) {
	const key = await anOwedReturn(ctx, { columns });
	const rowId = newId();
	const cells = { c2: 'Ra quân vệ sinh', c5: who };
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId, position: 1, cells }], edits: [] });
	return { key, rowId };
}

test('the name of who acted lies sealed, is read by the Office and by no unit', async () => {
	await using ctx = await testContext();
	const actor = person('Nguyễn Thị Kín');
	await note(ctx.as(actor), 'n1');
	expect(await stored(ctx)).not.toContain('Nguyễn Thị Kín');
	expect(await readLog(ctx, 'n1')).toMatchObject([{ by: 'Nguyễn Thị Kín', actor: `user:${actor.userId}` }]);
	await expect(async () => readLog(ctx.as('unit'), 'n1')).rejects.toThrow('actor.not-allowed');
});

test('no name of a member, of people in a row or of a signer lies readable in the log; the words of an activity do', async () => {
	await using ctx = await testContext();
	const displayName = 'Trần Văn Thành Viên';
	await addMember(ctx, { userId: newId(), unitId: null, role: 'leader', displayName, formOfAddress: 'bà cố vấn', validFrom: plainDate('2026-01-01') });
	const { key, rowId } = await aRowOf(ctx, 'Lê Văn Hàng');
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId, column: 'c5', baseVersion: 1, value: 'Phạm Thị Cột' }] });
	await closeDrafts(ctx, peopleInDrafts, { window: '0 seconds' });
	const heading = { version: 1, parentIssuer: '', addressee: 'Ban Thử', capacity: '', onBehalfOf: '', position: 'GIÁM ĐỐC', name: 'Đỗ Thị Ký', names: 'yes' };
	await changeHeading(ctx, key.obligationId, heading);
	await changeDecisions(ctx, key.obligationId, { change: 'reword', version: 2, row: rowId, column: 'c5', words: 'Vũ Văn Lời' });
	const log = await stored(ctx);
	for (const name of [displayName, 'bà cố vấn', 'Lê Văn Hàng', 'Phạm Thị Cột', 'Đỗ Thị Ký', 'Vũ Văn Lời', 'Người office']) expect(log).not.toContain(name);
	for (const words of ['Ra quân vệ sinh', 'GIÁM ĐỐC']) expect(log).toContain(words);
	expect(await readLog(ctx, rowId)).toMatchObject([{ data: { before: { c5: { v: 'Lê Văn Hàng' } }, after: { c5: { v: 'Phạm Thị Cột' } } } }]);
});

test('after an erasure the values of that person are gone for everyone, those of others stay, and the chain still holds', async () => {
	await using ctx = await testContext();
	const [gone, stays] = [person('Nguyễn Văn Đi'), person('Trần Thị Ở')];
	await note(ctx.as(gone), 'n', { phone: aboutPerson(personOf(gone.userId), '0912 345 678') });
	await note(ctx.as(stays), 'n');
	await sealAudit(ctx.db, ctx.agencyId);
	await expect(eraseFromLog(ctx, personOf(gone.userId))).rejects.toThrow('actor.not-allowed');
	expect(await eraseFromLog(ctx.as('admin'), personOf(gone.userId))).toBe(1);
	expect(await readLog(ctx, 'n')).toMatchObject([{ by: 'Trần Thị Ở' }, { by: erased, actor: `user:${gone.userId}`, action: 'noted', data: { phone: erased } }]);
	await sealAudit(ctx.db, ctx.agencyId);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 5, unsealed: 0, firstBroken: null });
	expect(await readLog(ctx, personOf(gone.userId))).toMatchObject([{ action: 'person.erased', data: { keys: 1 } }]);
});

test('a destroyed key cannot be put back, and no key can be exchanged for another', async () => {
	await using ctx = await testContext();
	const actor = person('Nguyễn Văn Đi');
	await note(ctx.as(actor), 'n');
	await note(ctx.as(person('Khác')), 'n');
	await eraseFromLog(ctx.as('admin'), personOf(actor.userId));
	const set = (wrapped: string) => inTransaction(ctx, 'forged', (tx) => sql`update personal_keys set wrapped = ${wrapped}, erased_at = null`.execute(tx));
	await expect(set('x')).rejects.toThrow('never replaced');
	for (const verb of ['delete from personal_keys', "update personal_keys set whose = 'x'"]) {
		await expect(inTransaction(ctx, 'forged', (tx) => sql.raw(verb).execute(tx))).rejects.toThrow('permission denied');
	}
});

test('erasing the people of a row takes what is still being gathered with it', async () => {
	await using ctx = await testContext();
	const { key, rowId } = await aRowOf(ctx, 'Lê Văn Hàng');
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId, column: 'c5', baseVersion: 1, value: 'đã rút tên' }] });
	await erasePeopleOfRow(ctx.as('admin'), rowId);
	expect(await readLog(ctx, rowId)).toMatchObject([{ data: { before: { c5: erased }, after: { c5: erased } } }]);
	await closeDrafts(ctx, peopleInDrafts, { window: '0 seconds' });
	expect(await stored(ctx)).not.toContain('Lê Văn Hàng');
});

test('a key made in a transaction that failed is not used afterwards', async () => {
	await using ctx = await testContext();
	const acting = ctx.as(person('Nguyễn Thị Lại'));
	await expect(inTransaction(acting, 'failed', () => Promise.reject(new Error('không xong')))).rejects.toThrow('không xong');
	await note(acting, 'n');
	expect(await readLog(ctx, 'n')).toMatchObject([{ by: 'Nguyễn Thị Lại' }]);
});

test('a value is unreadable, and says so, under another master key and when its key is moved to another person', async () => {
	await using ctx = await testContext();
	const [one, other] = [person('Một'), person('Hai')];
	await note(ctx.as(one), 'n');
	await note(ctx.as(other), 'm');
	const unreadable = 'không đọc được: thiếu khóa của bản cài đặt này';
	const kept = process.env['KHEO_MASTER_KEY'];
	process.env['KHEO_MASTER_KEY'] = 'another master key, as long as the first one';
	expect(await readLog(ctx, 'n')).toMatchObject([{ by: unreadable }]);
	process.env['KHEO_MASTER_KEY'] = kept;
	expect(await readLog(ctx, 'n')).toMatchObject([{ by: 'Một' }]);
	const { superUrl } = await testDatabase();
	await withClient(superUrl, (client) =>
		client.query(
			`alter table personal_keys disable trigger only_destroyed; update personal_keys set whose = 'user:${one.userId}' where whose = 'user:${other.userId}'`
		)
	);
	expect(await readLog(ctx, 'm')).toMatchObject([{ by: unreadable }]);
});

test('one agency cannot read or destroy the keys of another', async () => {
	await using ours = await testContext();
	await using theirs = await testContext();
	const actor = person('Người của cơ quan kia');
	await note(theirs.as(actor), 'n');
	expect(await eraseFromLog(ours.as('admin'), personOf(actor.userId))).toBe(0);
	expect(await readLog(theirs, 'n')).toMatchObject([{ by: 'Người của cơ quan kia' }]);
});

test('the first save of a person whose key the process does not hold is one trip, as every later one', async () => {
	await using ctx = await testContext();
	const { key, rowId } = await aRowOf(ctx, 'Lê Văn Hàng');
	const newcomer = person('Người mới');
	const acting = ctx.as(newcomer);
	let trips = 0;
	poolOf(ctx.db).on('acquire', () => (trips += 1));
	const save = (baseVersion: number) =>
		saveSheet(acting, key, { arrangements: [], edits: [{ rowId, column: 'c4', baseVersion, value: `lần ${baseVersion}` }] });
	await save(0);
	await save(1);
	expect(trips).toBe(2);
	const whose = personOf(newcomer.userId);
	const known = await readOnly(ctx, (tx) => tx.selectFrom('personal_keys').select('id').where('whose', '=', whose).execute());
	expect(known).toHaveLength(1);
});
