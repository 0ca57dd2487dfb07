import { expect, test } from 'vitest';
import { readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { previewImport } from '#lib/features/submissions/server/service/import-file.ts';
import { writeUnitCopy } from '#lib/features/submissions/server/service/view-receipt.ts';
import { handOnFilledForm } from './service/hand-on-filled-form.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { twoFormsFile, unitFile } from '../../../../../tests/support/two-forms-file.ts';
import { readPlan } from './service.ts';
import { confirmPlan } from './service/confirm-plan.ts';
import { findFilledForm } from './service/find-filled-form.ts';

async function read(ctx: TestContext, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
	const upload = await readUploadedFile(ctx, file);
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

async function aPlan(ctx: TestContext): Promise<{ planId: string; unitId: string }> {
	const unitId = await addUnit(ctx, aUnit({ name: 'Phòng Nghiệp vụ', shortName: 'Nghiệp vụ', code: 'NV' }));
	return { planId: await confirmPlan(ctx, { documentId: await read(ctx, twoFormsFile()) }), unitId };
}

test('a form of a running plan that a unit has filled in is known, with the round and the unit', async () => {
	await using ctx = await testContext();
	const { planId, unitId } = await aPlan(ctx);
	const [registration, report] = (await readPlan(ctx, planId)).tasks;
	const registered = await read(ctx, unitFile('registration', 'PHÒNG NGHIỆP VỤ', ['1', 'Trồng cây', 'Sân Sở', '15/10/2026', 'Chị Lan']));
	expect(await findFilledForm(ctx, registered)).toMatchObject({ planId, obligationId: registration?.id, unit: { id: unitId }, rows: 1 });
	const reported = await read(ctx, unitFile('results', 'Hội Cựu chiến binh', ['1', 'Trồng cây', 'Đã trồng', '12', 'Thiếu nước']));
	expect(await findFilledForm(ctx, reported)).toMatchObject({ obligationId: report?.id, unit: null });
});

test('another plan, and a later version of the same, are not taken for a filled form', async () => {
	await using ctx = await testContext();
	await aPlan(ctx);
	const later = await read(
		ctx,
		twoFormsFile((text) => text.replace('05/10/2026', '06/10/2026'))
	);
	expect(await findFilledForm(ctx, later)).toBeNull();
});

test.each(['docx', 'pdf'] as const)('the agency’s own register as .%s is no unit’s form though it fills the same columns', async (format) => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx, fullRow);
	const register = await read(ctx, await readRegisterFile(ctx, plan.consolidationId, format));
	expect(await findFilledForm(ctx, register)).toBeNull();
});

test('the same rows under a unit’s own name, or under the agency’s letterhead without a symbol, are the unit’s form', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx, fullRow);
	const copy = await writeUnitCopy(ctx, { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' }, { format: 'docx', version: null });
	const { bytes, name } = copy;
	expect(await findFilledForm(ctx, await read(ctx, { bytes, name }))).toMatchObject({ obligationId: plan.registrationId, unit: { id: plan.unitIds[0] } });
});

test('what came to the desk of plans is handed on to the unit’s return as it is, and its rows can be taken there', async () => {
	await using ctx = await testContext();
	const { planId, unitId } = await aPlan(ctx);
	const [registration] = (await readPlan(ctx, planId)).tasks;
	const documentId = await read(ctx, unitFile('registration', 'PHÒNG NGHIỆP VỤ', ['1', 'Trồng cây', 'Sân Sở', '15/10/2026', 'Chị Lan']));
	const kept = await handOnFilledForm(ctx, documentId);
	expect(kept).toMatchObject({ obligationId: registration?.id, unitId });
	const preview = await previewImport(ctx, { obligationId: kept.obligationId, unitId: kept.unitId }, kept.sha256);
	expect(preview.rows.map(({ cells }) => Object.values(cells))).toEqual([expect.arrayContaining(['Trồng cây', '15/10/2026'])]);
});

test('a paper that is no unit’s form is not handed on', async () => {
	await using ctx = await testContext();
	await expect(handOnFilledForm(ctx, await read(ctx, twoFormsFile()))).rejects.toMatchObject({ code: 'document.no-filled-form' });
});

const fullRow = { c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023', c4: 'Toàn Sở', c5: 'Công chức', c6: 'Nắm rõ kế hoạch', c7: '' };
