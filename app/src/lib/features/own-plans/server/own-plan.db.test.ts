import { readDocument, type PlainDate, plainDate } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { viewOwnPlan, writeOwnPlan } from './service.ts';

const choices = (more: { readonly days?: number; readonly opens?: PlainDate; readonly called?: string } = {}) => ({
	days: 3,
	opens: plainDate('2023-09-15'),
	units: 'Các phòng trực thuộc',
	office: 'Phòng Hành chính',
	called: '',
	position: 'Giám đốc',
	signer: 'Nguyễn Thị Quỳnh Như',
	...more
});

async function superiorRead(ctx: TestContext): Promise<string> {
	const upload = await readUploadedFile(ctx, seedFile());
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

test('the page lists each day moved from the superior’s to ours, and who the other duties belong to', async () => {
	await using ctx = await testContext({ role: 'office' });
	const view = await viewOwnPlan(ctx, await superiorRead(ctx), choices());
	expect(view.moved.map(({ due }) => due)).toEqual([
		{ from: 'Chủ nhật 24/9/2023', to: 'thứ Ba 19/9/2023', tight: false },
		{ from: 'thứ Bảy 21/10/2023', to: 'thứ Ba 17/10/2023', tight: false }
	]);
	expect(view.others.map(({ note }) => note)).toContain('Văn phòng Sở');
	expect(view.slogans).toBe(9);
});

test('the Word file is the agency’s own plan, with the days and names that were chosen', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { bytes, name } = await writeOwnPlan(ctx, await superiorRead(ctx), { choices: choices({ days: 1 }), format: 'docx' });
	expect(name).toMatch(/^Kế hoạch .+\.docx$/u);
	const { obligations, signature } = readDocument((await readFile(bytes, name)).document);
	expect(obligations.flatMap(({ units, deadline }) => (deadline?.due ? [[units[0], deadline.due]] : []))).toEqual([
		['Các phòng trực thuộc', '2023-09-21'],
		['Các phòng trực thuộc', '2023-10-19'],
		['Phòng Hành chính', '2023-09-22'],
		['Phòng Hành chính', '2023-10-20']
	]);
	expect(signature?.name).toBe('Nguyễn Thị Quỳnh Như');
});

test('a unit may not compose it', async () => {
	await using ctx = await testContext({ role: 'office' });
	const id = await superiorRead(ctx);
	await expect(viewOwnPlan(ctx.as('unit'), id, choices())).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
