import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import { writeRegister } from '@kheo/documents/write-register';
import { expect, test } from 'vitest';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { writeReminder } from '#lib/features/tracking/server/service/write-reminder.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { readConsolidation, readRegisterFile } from './service/read-consolidation.ts';
import { readCorrection } from './service/read-correction.ts';
import { takeOverCorrection } from './service/take-over-correction.ts';
import { uploadCorrection } from './service/upload-correction.ts';

/** The frozen Word file with these words written over, as a hand in Word does. */
async function corrected(ctx: TestContext, obligationId: string, edits: Readonly<Record<string, string>>): Promise<File> {
	const { bytes } = await readRegisterFile(ctx, obligationId, 'docx');
	const texts = readDocx(bytes).blocks.map(textOf);
	const replacements = Object.entries(edits).map(([was, is]) => {
		const block = texts.findIndex((text) => text.includes(was));
		const start = texts[block]?.indexOf(was) ?? 0;
		return { source: { block, start, end: start + was.length, quote: was }, with: is };
	});
	const { bytes: after, left } = replaceInDocx(bytes, replacements);
	expect(left).toEqual([]);
	return new File([new Uint8Array(after)], 'cong-van-sua.docx');
}

const edits = { 'Hội nghị phổ biến kế hoạch': 'Hội nghị triển khai kế hoạch', 'trân trọng gửi': 'kính gửi' };
const upload = async (ctx: TestContext, id: string, changes: Readonly<Record<string, string>>) =>
	uploadCorrection(ctx, id, { name: 'Nguyễn Văn Thử', file: await corrected(ctx, id, changes), sure: false });

/** These differences, the one who signs having been told. */
const told = (taken: readonly number[]) => ({ taken: [...taken], holder: 2 });

test('a file that came back untouched has no difference; a corrected one shows each, cell and paragraph', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id } = await aFrozenRegister(ctx);
	expect((await readCorrection(ctx, id, await upload(ctx, id, {}))).differences).toEqual([]);
	const { differences } = await readCorrection(ctx, id, await upload(ctx, id, edits));
	expect(differences).toMatchObject([
		{ kind: 'paragraph', is: expect.stringContaining('kính gửi') },
		{ kind: 'cell', stt: 1, column: 'c2', was: 'Hội nghị phổ biến kế hoạch', is: 'Hội nghị triển khai kế hoạch' }
	]);
	expect((await readConsolidation(ctx, id)).view.status).toBe('frozen');
});

test('what is chosen makes version n + 1 with its origin, the rest is kept as not taken, and the frozen version stays', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id } = await aFrozenRegister(ctx);
	const correctionId = await upload(ctx, id, edits);
	await takeOverCorrection(ctx, id, correctionId, told([1]));
	const { view } = await readConsolidation(ctx, id);
	expect(view).toMatchObject({
		version: 2,
		status: 'open',
		returned: { how: 'corrected', by: 'Người office', reason: 'Nguyễn Văn Thử sửa trên tệp Word “cong-van-sua.docx”' }
	});
	expect(view.rows[0]).toMatchObject({ cells: { c2: 'Hội nghị triển khai kế hoạch' }, reworded: ['c2'] });
	expect(await readCorrection(ctx, id, correctionId)).toMatchObject({ madeVersion: 2, outcome: { taken: [{ kind: 'cell' }], left: [{ kind: 'paragraph' }] } });
	await expect(takeOverCorrection(ctx, id, correctionId, told([0]))).rejects.toMatchObject({ code: 'correction.moved' });
});

test('a version frozen with all that was taken over is the corrected file, word for word', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id } = await aFrozenRegister(ctx);
	const file = await corrected(ctx, id, edits);
	await takeOverCorrection(ctx, id, await uploadCorrection(ctx, id, { name: 'Nguyễn Văn Thử', file, sure: false }), told([0, 1]));
	await freezeConsolidation(ctx, id, 1);
	const written = readDocx((await readRegisterFile(ctx, id, 'docx')).bytes);
	expect(written.blocks.map(textOf)).toEqual(readDocx(new Uint8Array(await file.arrayBuffer())).blocks.map(textOf));
	expect((await readCorrection(ctx, id, await uploadCorrection(ctx, id, { name: 'Nguyễn Văn Thử', file, sure: false }))).differences).toEqual([]);
});

test('what is no Word file, comes from no Office or after the signature is refused', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id } = await aFrozenRegister(ctx);
	const file = new File(['một lá thư'], 'thu.docx');
	await expect(uploadCorrection(ctx, id, { name: 'A', file, sure: false })).rejects.toMatchObject({ code: 'correction.not-word' });
	await expect(uploadCorrection(ctx.as('leader'), id, { name: 'A', file, sure: false })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const correctionId = await upload(ctx, id, edits);
	await expect(takeOverCorrection(ctx, id, correctionId, told([]))).rejects.toMatchObject({ code: 'correction.nothing-chosen' });
	await signRegister(ctx, id, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day: ctx.today });
	await expect(takeOverCorrection(ctx, id, correctionId, told([0]))).rejects.toMatchObject({ code: 'consolidation.signed' });
});

test('taking over names who has the register: unsaid or said of another it is refused, and nothing is lost', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id } = await aFrozenRegister(ctx);
	const correctionId = await upload(ctx, id, edits);
	expect((await readCorrection(ctx, id, correctionId)).holder).toMatchObject({ part: 'sign', position: 2 });
	await expect(takeOverCorrection(ctx, id, correctionId, { taken: [0], holder: null })).rejects.toMatchObject({ code: 'correction.holder-unconfirmed' });
	await expect(takeOverCorrection(ctx, id, correctionId, { taken: [0], holder: 3 })).rejects.toMatchObject({ code: 'correction.moved' });
	expect((await readConsolidation(ctx, id)).view.status).toBe('frozen');
});

test('another document is refused, and one that is hardly like the register only taken when a person is sure', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId: id, planId } = await aFrozenRegister(ctx);
	const reminder = await writeReminder(ctx, planId, 'docx');
	const other = new File([new Uint8Array(reminder.bytes)], 'don-doc.docx');
	await expect(uploadCorrection(ctx, id, { name: 'A', file: other, sure: true })).rejects.toMatchObject({ code: 'correction.other-paper' });
	const { content } = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').select('content').executeTakeFirstOrThrow());
	if (!content) throw new Error('frozen');
	const renamed = new File([new Uint8Array(await writeRegister({ ...content, formTitle: 'KẾT QUẢ THỰC HIỆN' }, 'docx'))], 'khac.docx');
	await expect(uploadCorrection(ctx, id, { name: 'A', file: renamed, sure: false })).rejects.toMatchObject({ code: 'correction.unlike' });
	expect(await uploadCorrection(ctx, id, { name: 'A', file: renamed, sure: true })).toMatch(/-/);
});
