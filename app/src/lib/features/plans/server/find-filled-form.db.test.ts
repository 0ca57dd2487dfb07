import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
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
