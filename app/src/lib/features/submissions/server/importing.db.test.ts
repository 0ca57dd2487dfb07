import { wrongFiles } from '@kheo/documents/testing/wrong-files';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { keepReturn, previewImport } from './service/import-file.ts';
import { keepProof } from './service/keep-proof.ts';
import { openReturnFile } from './service/open-return-file.ts';
import { acceptSubmission } from './service/review-submission.ts';
import { saveSheet } from './service/save-sheet.ts';
import { submitSubmission } from './service/submit-submission.ts';
import { takeImport, undoImport } from './service/take-import.ts';
import { viewReturn } from './service/view-return.ts';

const table = `<p>PHÒNG THỬ NGHIỆM</p><p>Tên đơn vị: Phòng Không Có Thật</p><table>
<tr><th>STT</th><th>Tên nội dung, hoạt động</th><th>Thời gian tổ chức</th><th>Ghi chú</th><th>Đầu mối</th></tr>
<tr><td>1</td><td>Ra quân dọn vệ sinh</td><td>ngày 5/9</td><td></td><td>đ/c Bình</td></tr>
<tr><td>2</td><td>Tọa đàm cùng đoàn viên</td><td>ngày 12/9</td><td>buổi chiều</td><td></td></tr></table>`;
const aFile = (text = table) => ({ name: 'dang-ky.html', bytes: new TextEncoder().encode(text) });
const row = (words: string) => ({ arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: words } }] as const, edits: [] });

async function kept(...[ctx, key]: Parameters<typeof viewReturn>): Promise<string> {
	const file = await keepReturn(ctx, key, aFile());
	if (!file.ok) throw new Error(file.message);
	return file.sha256;
}

test('a unit’s file is shown as rows of the form before anything is taken, with what was left out', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const preview = await previewImport(ctx, key, await kept(ctx, key));
	expect(preview.rows.map(({ cells }) => cells['c2'])).toEqual(['Ra quân dọn vệ sinh', 'Tọa đàm cùng đoàn viên']);
	expect(preview.names[0]).toMatchObject({ same: false });
	expect(preview.notUnderstood.map(({ why }) => why)).toContain('extra-column');
	expect((await viewReturn(ctx, key)).rows).toEqual([]);
});

test.each([
	['no-rows', `<table><tr><th>STT</th><th>Tên nội dung, hoạt động</th><th>Thời gian tổ chức</th></tr><tr><td>1</td><td></td><td></td></tr></table>`],
	['no-fitting-table', `<table><tr><th>Họ và tên</th><th>Chức vụ</th></tr><tr><td>Trần A</td><td>Chuyên viên</td></tr></table>`],
	['no-table', `<p>Xin gửi sau.</p>`]
])('a file that gives no row says why: %s', async (why, html) => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const file = await keepReturn(ctx, key, aFile(html));
	if (!file.ok) throw new Error(file.message);
	const preview = await previewImport(ctx, key, file.sha256);
	expect(preview.rows).toEqual([]);
	expect(preview.notUnderstood.map((left) => left.why)).toContain(why);
});

test('where the plan prints no form, a report without a table is sent as the file it is and the Office receives it', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx, { columns: null });
	const file = await keepReturn(ctx, key, { name: 'bao-cao.html', bytes: new TextEncoder().encode('<p>Đơn vị đã tổ chức 3 buổi ra quân.</p>') });
	if (!file.ok) throw new Error(file.message);
	expect((await previewImport(ctx, key, file.sha256)).mayBeWhole).toBe(true);
	await takeImport(ctx, key, { sha256: file.sha256, mode: 'add' });
	expect((await viewReturn(ctx, key)).rows.map(({ cells }) => cells['c2']?.v)).toEqual(['Báo cáo bằng văn bản, tệp: bao-cao.html']);
	const { version } = await submitSubmission(ctx, key, null);
	const { submissionId, files } = await viewReturn(ctx, key);
	await acceptSubmission(ctx.as('office'), { submissionId: submissionId ?? '', version });
	expect((await viewReturn(ctx, key)).status).toBe('accepted');
	expect(files.map(({ name }) => name)).toEqual(['bao-cao.html']);
});

test('its rows are added after those there are, each remembering its file', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await saveSheet(ctx, key, row('đã gõ tay'));
	await takeImport(ctx, key, { sha256: await kept(ctx, key), mode: 'add' });
	const { rows } = await viewReturn(ctx, key);
	expect(rows.map(({ cells }) => cells['c2']?.v)).toEqual(['đã gõ tay', 'Ra quân dọn vệ sinh', 'Tọa đàm cùng đoàn viên']);
});

test('rows that were replaced come back when the import is undone', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await saveSheet(ctx, key, row('đã gõ tay'));
	const later = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
	const { at } = await takeImport(later, key, { sha256: await kept(ctx, key), mode: 'replace' });
	expect((await viewReturn(ctx, key)).rows).toHaveLength(2);
	await undoImport({ ...ctx, now: new Date(later.now.getTime() + 60_000) }, key, new Date(at));
	expect((await viewReturn(ctx, key)).rows.map(({ cells }) => cells['c2']?.v)).toEqual(['đã gõ tay']);
});

test('the same import twice with one key is taken once', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const chosen = { sha256: await kept(ctx, key), mode: 'add' } as const;
	const requestKey = newId();
	expect(await takeImport(ctx, key, chosen, requestKey)).toEqual(await takeImport(ctx, key, chosen, requestKey));
	expect((await viewReturn(ctx, key)).rows).toHaveLength(2);
});

test('a file that cannot be read is refused in words and nothing of it is kept', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const refused = await keepReturn(ctx, key, { name: 'dang-ky.docx', bytes: new TextEncoder().encode('MZ\u0090') });
	expect(refused).toMatchObject({ ok: false, code: 'file.not-a-document' });
	expect((await viewReturn(ctx, key)).files).toEqual([]);
});

test('no wrong file of any kind is kept, as a return or as its proof', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const kept = () => readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').execute());
	const before = await kept();
	for (const { name, code, bytes } of wrongFiles().filter(({ code }) => code !== 'file.not-a-plan')) {
		expect(await keepReturn(ctx, key, { name, bytes })).toMatchObject({ ok: false, code });
		expect(await keepProof(ctx, key, { name, bytes })).toMatchObject({ ok: false, code });
		expect(await fileStore().exists(ctx.agencyId, sha256Of(bytes))).toBe(false);
	}
	expect(await kept()).toEqual(before);
	expect(await viewReturn(ctx, key)).toMatchObject({ rows: [], files: [] });
});

test('a file is opened only from the return it belongs to', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { otherUnitId, ...key } = await anOwedReturn(ctx);
	const sha256 = await kept(ctx, key);
	expect((await openReturnFile(ctx, key, sha256)).name).toBe('dang-ky.html');
	await expect(openReturnFile(ctx, { obligationId: key.obligationId, unitId: otherUnitId }, sha256)).rejects.toMatchObject({ code: 'file.not-found' });
	await expect(previewImport(ctx.as('leader'), key, sha256)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a photo of the paper is proof of a return that the Office files', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	await saveSheet(ctx, key, row('Ra quân'));
	const proof = await keepProof(ctx, key, { name: 'anh-zalo.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) });
	if (!proof.ok) throw new Error(proof.message);
	await submitSubmission(ctx, key, { channel: 'zalo', receivedAt: ctx.now, proofSha256: proof.sha256, reason: '' });
	expect((await viewReturn(ctx, key)).arrival).toMatchObject({ channel: 'zalo', proof: { name: 'anh-zalo.jpg' } });
	expect(await keepProof(ctx, key, { name: 'x.exe', bytes: new TextEncoder().encode('MZ\u0090') })).toMatchObject({ ok: false });
});

test('a file of another return is no proof', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	await saveSheet(ctx, key, row('Ra quân'));
	const entry = { channel: 'zalo', receivedAt: ctx.now, proofSha256: 'b'.repeat(64), reason: '' } as const;
	await expect(submitSubmission(ctx, key, entry)).rejects.toMatchObject({ code: 'entry.proof-missing' });
});
