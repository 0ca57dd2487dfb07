import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { twoFormsFile } from '../../../../../tests/support/two-forms-file.ts';
import { correctFacts } from './service/correct-facts.ts';
import { matchUnits } from './service/match-units.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

async function readBeforeTheUnits(ctx: TestContext): Promise<{ documentId: string; officeId: string }> {
	const upload = await readUploadedFile(ctx, twoFormsFile());
	if (!upload.ok) throw new Error(upload.code);
	const officeId = await addUnit(ctx, aUnit({ name: 'Văn phòng Sở', shortName: 'Văn phòng', code: 'VP', kind: 'office' }));
	await addUnit(ctx, aUnit());
	return { documentId: upload.documentId, officeId };
}

test('units entered after a document was read are found when it is matched again', async () => {
	await using ctx = await testContext();
	const { documentId, officeId } = await readBeforeTheUnits(ctx);
	const before = await viewDocument(ctx, documentId);
	expect(before.facts.obligations.map(({ unitIds }) => unitIds.length)).toEqual([1, 1, 0, 0]);
	expect(before.unitsToMatch).toBe(4);
	await matchUnits(ctx, { documentId, version: 1 });
	const { facts, unitsToMatch } = await viewDocument(ctx, documentId);
	expect(facts.obligations.map(({ unitIds }) => unitIds.length)).toEqual([3, 3, 1, 1]);
	expect(facts.obligations[2]?.unitIds).toEqual([officeId]);
	expect(unitsToMatch).toBe(0);
});

test('a task whose units a person has confirmed keeps them; one confirmed without any unit gets those it means', async () => {
	await using ctx = await testContext();
	const { documentId, officeId } = await readBeforeTheUnits(ctx);
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'all-confirmed' } });
	await matchUnits(ctx, { documentId, version: 2 });
	const { facts } = await viewDocument(ctx, documentId);
	expect(facts.obligations.map(({ unitIds }) => unitIds)).toEqual([[ctx.unitId], [ctx.unitId], [officeId], [officeId]]);
});

test('matching a document that moved meanwhile is refused; one with nothing to match stays as it was', async () => {
	await using ctx = await testContext();
	const { documentId } = await readBeforeTheUnits(ctx);
	await expect(matchUnits(ctx, { documentId, version: 9 })).rejects.toMatchObject({ code: 'document.moved' });
	await matchUnits(ctx, { documentId, version: 1 });
	await matchUnits(ctx, { documentId, version: 2 });
	expect((await viewDocument(ctx, documentId)).version).toBe(2);
});
