import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogAnchor } from '@kheo/core';
import { afterEach, expect, test, vi } from 'vitest';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { entryHash } from '#lib/server/audit/entry-hash.ts';
import type { Actor, Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { kindsOfWork } from '../../../../bindings.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import type { LogFilter } from '../schema.ts';
import { printAnchor, readAnchors } from './service/anchors.ts';
import { askCheck, readChecks } from './service/checks.ts';
import { exportAuditLog } from './service/export-audit-log.ts';
import { readAuditLog } from './service/read-audit-log.ts';
import { runCheck } from './service/run-check.ts';
import { sendAnchors } from './service/send-anchor.ts';

const nothing: LogFilter = { who: '', what: '', thing: '', from: null, to: null, words: '' };
const asSuperuser = async (statement: string) => withClient((await testDatabase()).superUrl, (client) => client.query(statement));
const queued = async () => installQueue((await testDatabase()).jobsUrl, kindsOfWork);
const person = (name: string): Extract<Actor, { kind: 'user' }> => ({ kind: 'user', userId: newId(), role: 'office', unitId: null, name });
const write = (ctx: Context, action: string, id: string, data: object = {}) =>
	inTransaction(ctx, action, (tx) => audit(tx, { subject: { type: 'plan', id }, data: { ...data } }));
const found = async (ctx: Context, filter: Partial<LogFilter>) => (await readAuditLog(ctx, { ...nothing, ...filter }, null)).items;

/** A member is found by name even though the log keeps the name sealed. */
async function aMember(ctx: TestContext, name: string) {
	const actor = person(name);
	await asSuperuser(`insert into memberships (agency_id, id, user_id, role, display_name, form_of_address, valid_from)
		values ('${ctx.agencyId}', '${newId()}', '${actor.userId}', 'office', '${name}', 'đồng chí', '2020-01-01')`);
	return { actor, ctx: ctx.as(actor) };
}

afterEach(() => vi.unstubAllEnvs());

test('the auditor and the leader read the log; nobody else, and nobody of another agency', async () => {
	await using ctx = await testContext();
	await write(ctx, 'plan.confirmed', 'p1');
	for (const role of ['auditor', 'leader'] as const) expect(await found(ctx.as(role), { thing: 'p1' })).toHaveLength(1);
	for (const role of ['office', 'admin', 'unit', 'clerk', 'supervisor'] as const)
		await expect(async () => found(ctx.as(role), {})).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await using other = await testContext({ role: 'auditor' });
	expect(await found(other, { thing: 'p1' })).toEqual([]);
});

test('entries are found by who, what, thing, day and words, accents aside, and paged by key', async () => {
	await using ctx = await testContext();
	const auditor = ctx.as('auditor');
	const { ctx: ha } = await aMember(ctx, 'Nguyễn Thị Hà');
	await write(ha, 'plan.published', 'p1', { before: { title: 'Kế hoạch cũ' }, after: { title: 'Kế hoạch mới' } });
	for (let n = 0; n < 55; n += 1) await write(ctx, 'post.written', 'p2', { n });
	expect(await found(auditor, { who: 'thi ha' })).toMatchObject([{ who: 'Nguyễn Thị Hà', what: 'Kế hoạch: công khai', thing: { type: 'Kế hoạch', id: 'p1' } }]);
	expect(await found(auditor, { who: 'không ai' })).toEqual([]);
	expect(await found(auditor, { what: 'ke hoach cong khai' })).toHaveLength(1);
	expect(await found(auditor, { words: 'KE HOACH MOI' })).toMatchObject([{ fields: [{ label: 'tiêu đề', before: 'Kế hoạch cũ', after: 'Kế hoạch mới' }] }]);
	expect(await found(auditor, { words: '100%' })).toEqual([]);
	const day = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10) as NonNullable<LogFilter['from']>;
	expect((await found(auditor, { from: day, to: day, thing: 'p1' })).length).toBe(1);
	expect(await found(auditor, { to: '2020-01-01' as typeof day })).toEqual([]);
	const first = await readAuditLog(auditor, { ...nothing, thing: 'p2' }, null);
	const second = await readAuditLog(auditor, { ...nothing, thing: 'p2' }, first.older);
	expect([first.items.length, second.items.length, second.older]).toEqual([50, 5, null]);
	expect(new Set([...first.items, ...second.items].map(({ seq }) => seq)).size).toBe(55);
});

test('what an entry says of a person stays sealed on the page, cannot be searched for, and says when it was erased', async () => {
	await using ctx = await testContext();
	const actor = person('Lê Văn Kín');
	await write(ctx.as(actor), 'plan.confirmed', 'p1', { phone: aboutPerson(`user:${actor.userId}`, '0912345678'), place: 'Hội trường' });
	const auditor = ctx.as('auditor');
	expect(await found(auditor, { thing: 'p1' })).toMatchObject([
		{ who: 'Lê Văn Kín', fields: [{ after: 'dữ liệu cá nhân, đã niêm phong' }, { after: 'Hội trường' }] }
	]);
	expect(await found(auditor, { words: '0912345678' })).toEqual([]);
	await eraseFromLog(ctx.as('admin'), `user:${actor.userId}`);
	expect(await found(auditor, { thing: 'p1' })).toMatchObject([
		{ who: 'đã xóa theo yêu cầu', fields: [{ after: 'đã xóa theo yêu cầu' }, { after: 'Hội trường' }] }
	]);
});

test('an export is an entry itself, JSON can be recomputed elsewhere, and too much or nothing is refused', async () => {
	await using ctx = await testContext();
	const auditor = ctx.as('auditor');
	await write(ctx, 'plan.confirmed', 'p1', { name: '=HYPERLINK("x")' });
	await sealAudit(ctx.db, ctx.agencyId);
	const csv = await exportAuditLog(auditor, { ...nothing, thing: 'p1' }, 'csv');
	expect(csv.bytes).toContain('tên: =HYPERLINK');
	const { bytes } = await exportAuditLog(auditor, nothing, 'json');
	const { entries } = JSON.parse(String(bytes)) as {
		entries: { position: number | null; previous: string; hash: string; entry: Parameters<typeof entryHash>[1] }[];
	};
	const sealed = entries.filter(({ position }) => position !== null);
	expect(sealed).toHaveLength(3);
	for (const { previous, hash, entry } of sealed) expect(entryHash(previous, entry)).toBe(hash);
	const pdf = await exportAuditLog(auditor, { ...nothing, who: 'Người' }, 'pdf').catch((error: unknown) => error);
	expect(pdf).toMatchObject({ code: 'audit.nothing-to-export' });
	expect(
		Buffer.from((await exportAuditLog(auditor, nothing, 'pdf')).bytes as Uint8Array)
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
	const exports = await found(auditor, { what: 'xuất' });
	expect(exports.map(({ fields }) => fields.find(({ label }) => label === 'biểu mẫu')?.after)).toEqual(['pdf', 'json', 'csv']);
	await expect(exportAuditLog(ctx, nothing, 'csv')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a verification is asked for once, done by the worker once, and says where it is wrong', async () => {
	await using ctx = await testContext();
	await queued();
	const auditor = ctx.as('auditor');
	await write(ctx, 'plan.confirmed', 'p1');
	await sealAudit(ctx.db, ctx.agencyId);
	await askCheck(auditor, { anchor: '' }, 'k1');
	await askCheck(auditor, { anchor: '' }, 'k1');
	await expect(askCheck(auditor, { anchor: '' }, 'k2')).rejects.toMatchObject({ code: 'audit.check-running' });
	const [asked] = await readChecks(auditor);
	const job: Context = { ...ctx, actor: { kind: 'job', name: 'audit.run-check', jobId: newId() } };
	await Promise.all([runCheck(job, asked?.id ?? ''), runCheck(job, asked?.id ?? '')]);
	expect(await readChecks(auditor)).toMatchObject([{ askedBy: 'Người auditor', state: 'done', isSound: true, result: { sealed: 3, firstBroken: null } }]);
	expect(await found(auditor, { what: 'kiểm tra xong' })).toHaveLength(1);
	await asSuperuser(`update audit_entries set action = 'plan.other' where agency_id = '${ctx.agencyId}' and subject_id = 'p1'`);
	await askCheck(auditor, { anchor: '' }, 'k3');
	await runCheck(job, (await readChecks(auditor))[0]?.id ?? '');
	expect((await readChecks(auditor))[0]).toMatchObject({ isSound: false, result: { firstBroken: { position: 3, why: 'changed' } } });
});

test('an anchor is printed, goes outside by file and by letter once a day, and is compared when it is typed in again', async () => {
	await using ctx = await testContext();
	await queued();
	await using smtp = await mailServer();
	const folder = mkdtempSync(join(tmpdir(), 'kheo-anchors-'));
	const auditor = ctx.as('auditor');
	const { host, port } = smtp.settings;
	vi.stubEnv('KHEO_ANCHOR_FOLDER', folder);
	vi.stubEnv('KHEO_ANCHOR_MAIL', 'thanh-tra@example.vn');
	vi.stubEnv('SMTP_URL', `smtp://${host}:${port}`);
	vi.stubEnv('MAIL_FROM', 'kheo@example.vn');
	await sealAudit(ctx.db, ctx.agencyId);
	await asSuperuser(`update audit_seals set sealed_at = sealed_at - interval '1 day' where agency_id = '${ctx.agencyId}'`);
	const [anchor] = (await readAnchors(auditor)).anchors;
	expect(anchor).toMatchObject({ position: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
	await sendAnchors({ ...ctx, actor: { kind: 'system' } });
	await sendAnchors({ ...ctx, actor: { kind: 'system' } });
	const [file = ''] = readdirSync(folder);
	expect(readLogAnchor(readFileSync(join(folder, file), 'utf8'))).toEqual({ position: 2, hash: anchor?.hash });
	expect(smtp.taken).toHaveLength(1);
	expect(await found(auditor, { what: 'mốc' })).toHaveLength(1);
	expect(
		Buffer.from((await printAnchor(auditor, anchor?.day ?? '')).bytes)
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
	for (const day of ['2020-01-01', 'x', '2999-01-01']) await expect(printAnchor(auditor, day)).rejects.toMatchObject({ code: 'anchor.not-found' });

	await expect(askCheck(auditor, { anchor: 'một hai ba' }, '')).rejects.toMatchObject({ code: 'anchor.unreadable' });
	const other = (anchor?.hash ?? '').replace(/^./u, (sign) => (sign === '0' ? '1' : '0'));
	await askCheck(auditor, { anchor: `2 ${other}` }, '');
	await runCheck({ ...ctx, actor: { kind: 'system' } }, (await readChecks(auditor))[0]?.id ?? '');
	expect((await readChecks(auditor))[0]).toMatchObject({ isSound: false, result: { firstBroken: null, anchors: [{ position: 2, found: 'differs' }] } });
	writeFileSync(join(folder, file), `KHEO x 2020-01-01 2 ${other}\n`);
	await askCheck(auditor, { anchor: `2 ${anchor?.hash}` }, '');
	await runCheck({ ...ctx, actor: { kind: 'system' } }, (await readChecks(auditor))[0]?.id ?? '');
	expect((await readChecks(auditor))[0]).toMatchObject({ isSound: false, result: { anchors: [{ found: 'same' }, { found: 'differs' }] } });
	rmSync(folder, { recursive: true });
});

test('reading the log needs its own rows alone: the audit of another agency is behind the wall', async () => {
	await using ctx = await testContext();
	await using other = await testContext();
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('audit_checks').selectAll().where('agency_id', '=', other.agencyId).execute());
	expect(rows).toEqual([]);
});
