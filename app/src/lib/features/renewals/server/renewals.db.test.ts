import { readFileSync } from 'node:fs';
import { plainDate, readDocument, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { addUnit, changeUnit, readUnits } from '#lib/features/agencies/server/service.ts';
import { correctFacts } from '#lib/features/documents/server/service/correct-facts.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { viewDocument } from '#lib/features/documents/server/service/view-document.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { viewRenewal, writeRenewal } from './service.ts';

const samplePlan = () => ({ name: 'ke-hoach.docx', bytes: readFileSync(new URL('../../../../../../demo/ke-hoach.docx', import.meta.url)) });

async function uploaded(ctx: TestContext, file = samplePlan()): Promise<string> {
	const upload = await readUploadedFile(ctx, file);
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

const textsOf = async (bytes: Uint8Array) => (await readFile(bytes, 'moi.docx')).document.blocks.map(textOf);

test('a read plan is shown for the next year: old and new in the sentence, what stays, what is open', async () => {
	await using ctx = await testContext();
	const view = await viewRenewal(ctx, await uploaded(ctx), null);
	expect(view).toMatchObject({ from: 2026, to: 2027, planId: null });
	expect(view.changes.find(({ words }) => words === '25/9/2026')).toMatchObject({
		next: '25/9/2027',
		writable: true,
		before: expect.stringMatching(/trước ngày $/u)
	});
	expect(view.changes.find(({ words }) => words === '2025')?.ids).toHaveLength(9);
	expect(view.kept.flatMap(({ places }) => places).map(({ words }) => words)).toContain('15/10/1930');
	expect(view.open.map(({ code }) => code)).toContain('superior-document');
});

test('slogans are called the superior’s once its plan has been read here', async () => {
	await using ctx = await testContext();
	const id = await uploaded(ctx);
	const superiorSlogans = async () => (await viewRenewal(ctx, id, null)).open.filter(({ code }) => code === 'superior-slogans');
	expect(await superiorSlogans()).toEqual([]);
	const { document } = await readFile(samplePlan().bytes, 'ke-hoach.docx');
	const slogans = readDocument(document).appendices.flatMap((appendix) => appendix.slogans.map(({ text }, index) => `${index + 1}. ${text}`));
	expect(slogans.length).toBeGreaterThan(0);
	const superior = [
		'TỈNH ỦY THỬ NGHIỆM',
		'BAN TUYÊN TRUYỀN',
		'*',
		'Số 118-KH/BTGDVTU',
		'',
		'Bắc Ninh, ngày 10 tháng 9 năm 2026',
		'',
		'KẾ HOẠCH',
		'tổ chức hoạt động năm 2026'
	];
	const text = [
		...superior,
		'',
		'Treo khẩu hiệu theo Phụ lục I.',
		'',
		'TRƯỞNG BAN',
		'Nguyễn Văn Thử',
		'',
		'PHỤ LỤC I',
		'KHẨU HIỆU TUYÊN TRUYỀN',
		...slogans
	].join('\n');
	const upload = await readUploadedFile(ctx, { name: 'cap-tren.txt', bytes: new TextEncoder().encode(text) });
	expect(upload.ok).toBe(true);
	expect(await superiorSlogans()).toMatchObject([{ words: expect.stringContaining('118-KH/BTGDVTU') }]);
});

test('the Word file has the changes that were left ticked, and no other', async () => {
	await using ctx = await testContext();
	const id = await uploaded(ctx);
	const { changes } = await viewRenewal(ctx, id, 2028);
	const unticked = changes.filter(({ words }) => words !== '25/9/2026').map((change) => change.ids.join(' '));
	const { name, bytes } = await writeRenewal(ctx, id, { year: 2028, take: [...unticked, '0.99999'] });
	expect(name).toBe('ke-hoach-2028.docx');
	const text = (await textsOf(bytes)).join('\n');
	expect(text).toContain('năm 2028 (mẫu theo Phụ lục II) trước ngày 25/9/2026.');
	expect(text).toContain('98 năm');
	const none = await writeRenewal(ctx, id, { year: 2028, take: [] });
	expect(Buffer.from(none.bytes).equals(samplePlan().bytes)).toBe(true);
});

test('a plan that came as text becomes a Word file', async () => {
	await using ctx = await testContext();
	const id = await uploaded(ctx, { name: seedFile().name, bytes: Buffer.from(seedFile().bytes) });
	const { changes } = await viewRenewal(ctx, id, 2026);
	const { bytes } = await writeRenewal(ctx, id, { year: 2026, take: changes.map((change) => change.ids.join(' ')) });
	expect((await textsOf(bytes)).join('\n')).toContain('96 năm ngày truyền thống');
});

test('the year a person corrected counts, and a year that is not later gives the next one', async () => {
	await using ctx = await testContext();
	const id = await uploaded(ctx);
	const { facts, version } = await viewDocument(ctx, id);
	const title = (facts.header.title ?? '').replace('2026', '2025');
	await correctFacts(ctx, { documentId: id, version, correction: { type: 'header', header: { ...facts.header, title }, theme: facts.theme } });
	expect(await viewRenewal(ctx, id, null)).toMatchObject({ from: 2025, to: 2026 });
	expect(await viewRenewal(ctx, id, 2024)).toMatchObject({ from: 2025, to: 2026 });
});

test('units that came or went since the old plan are on the check-list', async () => {
	await using ctx = await testContext();
	await addUnit(ctx, aUnit({ name: 'Phòng Mới lập', activeFrom: plainDate('2027-03-01') }));
	const [first] = await readUnits(ctx);
	if (!first) throw new Error('no unit');
	await changeUnit(ctx, { ...first, kind: 'division', activeTo: plainDate('2027-01-31') });
	const { open } = await viewRenewal(ctx, await uploaded(ctx), 2027);
	const words = open.map((point) => point.words).join('\n');
	expect(words).toContain(`Không còn hoạt động: ${first.name}.`);
	expect(words).toContain('Thành lập sau kế hoạch cũ: Phòng Mới lập.');
});

test('nothing is stored, and only the Office composes', async () => {
	await using ctx = await testContext();
	const id = await uploaded(ctx);
	const entries = () => readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('seq').execute());
	const before = await entries();
	await viewRenewal(ctx, id, null);
	await writeRenewal(ctx, id, { year: 2027, take: [] });
	expect(await entries()).toEqual(before);
	await expect(viewRenewal(ctx.as('unit'), id, null)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(writeRenewal(ctx.as('leader'), id, { year: 2027, take: [] })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(viewRenewal(ctx, '00000000-0000-7000-8000-000000000000', null)).rejects.toMatchObject({ code: 'document.not-found' });
});
