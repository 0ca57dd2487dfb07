import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { addRelation, readRelationList, removeRelation, restoreRelation } from './service/relations.ts';
import { viewDocument } from './service/view-document.ts';

/** A plan of the department, from its number to its signature, with one paragraph of its own. */
function aPlan(number: string, day: string, title: string, words: string): string {
	const [date, month, year] = day.split('/');
	return `UBND TỈNH THỬ NGHIỆM
SỞ XÂY DỰNG
Số: ${number}/KH-SXD

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thử Nghiệm, ngày ${date} tháng ${month} năm ${year}

KẾ HOẠCH
${title}

I. MỤC ĐÍCH, YÊU CẦU
${words}

GIÁM ĐỐC
Nguyễn Văn Thử
`;
}

const later = aPlan('80', '01/6/2026', 'Quản lý chất thải xây dựng', 'Kế hoạch này thay thế Kế hoạch số 57/KH-SXD ngày 08/9/2025 của Sở Xây dựng.');
const citing = aPlan('95', '01/8/2026', 'Kiểm tra công trường', 'Thực hiện Kế hoạch số 57/KH-SXD ngày 08/9/2025 của Sở Xây dựng về quản lý chất thải.');

async function read(ctx: Context, name: string, text: string): Promise<string> {
	const upload = await readUploadedFile(ctx, { name, bytes: new TextEncoder().encode(text) });
	if (!upload.ok) throw new Error(upload.message);
	return upload.documentId;
}

const replacedIn = async (ctx: Context, id: string) => (await viewDocument(ctx, id)).findings.filter(({ code }) => code === 'citation-replaced');

test('a document that says it replaces another makes every later citation of that one a finding, with the words as evidence', async () => {
	await using ctx = await testContext();
	const id = await read(ctx, 'ke-hoach-95.txt', citing);
	expect(await replacedIn(ctx, id)).toEqual([]);
	const source = await read(ctx, 'ke-hoach-80.txt', later);
	const [found] = await replacedIn(ctx, id);
	expect(found?.message).toContain('80/KH-SXD');
	expect(found?.evidence?.source).toMatchObject({
		documentId: source,
		name: 'ke-hoach-80.txt',
		quote: expect.stringContaining('thay thế Kế hoạch số 57/KH-SXD')
	});
	expect(await replacedIn(ctx, source)).toEqual([]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('subject_id', '=', source).execute());
	expect(log).toMatchObject([{ data: { relations: ['replaces 57/KH-SXD'] } }]);
});

test('a draft replaces nothing until it has its number', async () => {
	await using ctx = await testContext();
	const id = await read(ctx, 'ke-hoach-95.txt', citing);
	await read(ctx, 'du-thao.txt', later.replace('Số: 80/KH-SXD', 'Số:     /KH-SXD'));
	expect(await readRelationList(ctx)).toMatchObject([{ number: '57/KH-SXD', from: null, by: '' }]);
	expect(await replacedIn(ctx, id)).toEqual([]);
});

test('what a person removes is told no more, also when another paper says the same, until it is restored', async () => {
	await using ctx = await testContext();
	const said = 'Kế hoạch số 57/KH-SXD ngày 08/9/2025 được thay thế bởi Kế hoạch số 80/KH-SXD ngày 01/6/2026.';
	await read(ctx, 'mot.txt', aPlan('90', '01/7/2026', 'Thanh tra', said));
	const id = await read(ctx, 'ke-hoach-95.txt', citing);
	const [relation] = await readRelationList(ctx);
	await removeRelation(ctx, relation?.id ?? '');
	await read(ctx, 'hai.txt', aPlan('91', '02/7/2026', 'Tập huấn', said));
	expect(await readRelationList(ctx)).toMatchObject([{ removed: true }]);
	expect(await replacedIn(ctx, id)).toEqual([]);
	await restoreRelation(ctx, relation?.id ?? '');
	expect(await replacedIn(ctx, id)).toHaveLength(1);
});

test('one that is entered by hand counts too, in this agency alone, and names the person', async () => {
	await using ctx = await testContext();
	await using elsewhere = await testContext();
	const [id, other] = [await read(ctx, 'ke-hoach-95.txt', citing), await read(elsewhere, 'ke-hoach-95.txt', citing)];
	await addRelation(ctx, { old: '57/KH-SXD', how: 'repeals', by: '', from: '2026-07-01' });
	expect(await replacedIn(ctx, id)).toMatchObject([{ evidence: { source: null, by: 'Người office', on: '2026-09-01' } }]);
	expect([await replacedIn(elsewhere, other), await readRelationList(elsewhere)]).toEqual([[], []]);
	await expect(async () => addRelation(ctx.as('unit'), { old: '57/KH-SXD', how: 'repeals', by: '', from: '2026-07-01' })).rejects.toMatchObject({
		code: 'actor.not-allowed'
	});
	await expect(removeRelation(ctx, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'relation.not-found' });
});
