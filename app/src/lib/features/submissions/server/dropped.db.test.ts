import { wrongFiles } from '@kheo/documents/testing/wrong-files';
import { expect, test } from 'vitest';
import { type TestContext, testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { DropView } from '../dropped-view.ts';
import { dropFiles, putAside } from './service/drop-files.ts';
import { readDropped } from './service/read-dropped.ts';
import { handOver, takeDropped } from './service/take-dropped.ts';
import { viewReturn } from './service/view-return.ts';

const bytesOf = (html: string) => new TextEncoder().encode(html);
const tableOf = (...names: string[]) =>
	`<table><tr><th>STT</th><th>Tên nội dung, hoạt động</th><th>Thời gian tổ chức</th></tr>${names.map((name, at) => `<tr><td>${at + 1}</td><td>${name}</td><td>10/9</td></tr>`).join('')}</table>`;
const fileOf = (name: string, unit: string | null, ...rows: string[]) => ({
	name,
	bytes: bytesOf(`${unit ? `<p>Tên đơn vị: ${unit}</p>` : ''}${tableOf(...rows)}`)
});
const openOf = (view: DropView, name: string) => {
	const file = view.files.find((one) => one.name === name);
	if (file?.state !== 'open') throw new Error(`${name} is not open`);
	return file;
};

async function anOffice() {
	const ctx = await testContext({ role: 'office' });
	const { otherUnitId, ...key } = await anOwedReturn(ctx);
	const units = await readOnly(ctx, listUnits);
	const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
	return { ctx, key, otherUnitId, own: nameOf(key.unitId), other: nameOf(otherUnitId) };
}
const rowsOf = async (ctx: TestContext, key: Parameters<typeof viewReturn>[1]) => (await viewReturn(ctx, key)).rows.map(({ cells }) => cells['c2']?.v);

test('files dropped together are matched by what they say, and one that cannot be read stays with its reason and stops none', async () => {
	const { ctx, key, otherUnitId, own, other } = await anOffice();
	await using _ = ctx;
	const [wrong] = wrongFiles();
	await dropFiles(ctx, key.obligationId, [
		fileOf('a.html', own, 'Hiến máu'),
		{ name: 'hong.docx', bytes: wrong?.bytes ?? bytesOf('MZ\u0090') },
		fileOf('b.html', other, 'Dọn vệ sinh', 'Tọa đàm')
	]);
	const view = await readDropped(ctx, key.obligationId);
	expect(view.files.map(({ name, state }) => [name, state])).toEqual([
		['a.html', 'open'],
		['hong.docx', 'refused'],
		['b.html', 'open']
	]);
	expect(openOf(view, 'a.html').reading).toMatchObject({ unitId: key.unitId, doubt: null });
	expect(openOf(view, 'b.html').reading).toMatchObject({ unitId: otherUnitId, doubt: null });
	expect((await viewReturn(ctx, key)).rows).toEqual([]);
});

test('the same bytes again, two files of one unit and a file that names nobody are told apart', async () => {
	const { ctx, key, own } = await anOffice();
	await using _ = ctx;
	await dropFiles(ctx, key.obligationId, [
		fileOf('a.html', own, 'Hiến máu'),
		fileOf('a (1).html', own, 'Hiến máu'),
		fileOf('a moi.html', own, 'Hiến máu', 'Thêm')
	]);
	await dropFiles(ctx, key.obligationId, [fileOf('khong-ten.html', null, 'Trồng cây')]);
	const view = await readDropped(ctx, key.obligationId);
	expect(view.files[1]).toMatchObject({ state: 'same', as: 'a.html' });
	expect(openOf(view, 'a.html').reading.doubt).toBe('same-unit');
	expect(openOf(view, 'a moi.html').reading.doubt).toBe('same-unit');
	expect(openOf(view, 'khong-ten.html').reading).toMatchObject({ unitId: null, doubt: 'unknown' });
});

test('taken files file for their units on their own proof; one that is refused says why and stops none', async () => {
	const { ctx, key, otherUnitId, own, other } = await anOffice();
	await using _ = ctx;
	await dropFiles(ctx, key.obligationId, [fileOf('trong.html', own), fileOf('b.html', other, 'Dọn vệ sinh', 'Tọa đàm')]);
	const view = await readDropped(ctx, key.obligationId);
	const wanted = [
		{ id: openOf(view, 'trong.html').id, unitId: key.unitId, mode: 'add' as const },
		{ id: openOf(view, 'b.html').id, unitId: otherUnitId, mode: 'add' as const }
	];
	const filing = { channel: 'zalo', receivedAt: new Date(ctx.now.getTime() - 60_000) } as const;
	const outcomes = await takeDropped(ctx, key.obligationId, wanted, filing);
	expect(outcomes).toMatchObject([
		{ name: 'trong.html', ok: false },
		{ name: 'b.html', ok: true, rows: 2, filed: true }
	]);
	const filed = await viewReturn(ctx, { obligationId: key.obligationId, unitId: otherUnitId });
	expect(filed).toMatchObject({ status: 'submitted', arrival: { channel: 'zalo', proof: { name: 'b.html' } } });
	expect((await readDropped(ctx, key.obligationId)).files[1]).toMatchObject({ state: 'taken', unitId: otherUnitId, filed: true });
});

test('the same take pressed twice adds its rows once, also when nothing is filed', async () => {
	const { ctx, key, own } = await anOffice();
	await using _ = ctx;
	await dropFiles(ctx, key.obligationId, [fileOf('a.html', own, 'Hiến máu')]);
	const one = { id: openOf(await readDropped(ctx, key.obligationId), 'a.html').id, unitId: key.unitId, mode: 'add' as const };
	await takeDropped(ctx, key.obligationId, [one], null, 'press-1');
	await takeDropped(ctx, key.obligationId, [one], null, 'press-1');
	expect(await rowsOf(ctx, key)).toEqual(['Hiến máu']);
	expect((await viewReturn(ctx, key)).status).toBe('draft');
	expect((await readDropped(ctx, key.obligationId)).files[0]).toMatchObject({ state: 'taken', filed: false });
});

test('a file that says there is nothing files a nil return with its sentence', async () => {
	const { ctx, key, own } = await anOffice();
	await using _ = ctx;
	const sentence = 'Đơn vị không đăng ký hoạt động do đang kiện toàn nhân sự.';
	await dropFiles(ctx, key.obligationId, [{ name: 'nil.html', bytes: bytesOf(`<p>Tên đơn vị: ${own}</p><p>${sentence}</p>`) }]);
	const { id } = openOf(await readDropped(ctx, key.obligationId), 'nil.html');
	await takeDropped(ctx, key.obligationId, [{ id, unitId: key.unitId, mode: 'add' }], { channel: 'email', receivedAt: ctx.now });
	expect(await viewReturn(ctx, key)).toMatchObject({ status: 'nil', nilReason: sentence });
});

test('a file put aside is seen no more, one handed over is laid with the unit’s files, and only the Office does either', async () => {
	const { ctx, key, own } = await anOffice();
	await using _ = ctx;
	await dropFiles(ctx, key.obligationId, [fileOf('a.html', own, 'Hiến máu'), fileOf('b.html', own, 'Khác')]);
	const view = await readDropped(ctx, key.obligationId);
	await putAside(ctx, key.obligationId, openOf(view, 'b.html').id);
	await handOver(ctx, key, openOf(view, 'a.html').id);
	expect((await readDropped(ctx, key.obligationId)).files.map(({ name }) => name)).toEqual(['a.html']);
	expect((await viewReturn(ctx, key)).files.map(({ name }) => name)).toEqual(['a.html']);
	await expect(dropFiles(ctx.as('unit'), key.obligationId, [])).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
