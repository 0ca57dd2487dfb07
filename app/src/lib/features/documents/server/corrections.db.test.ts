import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { answerFinding, mendFinding, reopenFinding, undoMending } from './service/answer-finding.ts';
import { correctFacts } from './service/correct-facts.ts';
import { readLastChange } from './service/last-change.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

async function aReadPlan(ctx: TestContext): Promise<string> {
	const upload = await readUploadedFile(ctx, seedFile());
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

test('of two corrections made on the same state the second is refused and learns who was first', async () => {
	await using ctx = await testContext();
	const documentId = await aReadPlan(ctx);
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'confirmation', id: 'o2' } });
	const late = correctFacts(ctx, { documentId, version: 1, correction: { type: 'removal', id: 'o2' } });
	await expect(late).rejects.toMatchObject({ code: 'document.moved' });
	expect(await readLastChange(ctx, documentId)).toMatchObject({ by: 'Người office' });
	expect((await viewDocument(ctx, documentId)).facts.obligations[1]).toMatchObject({ confirmed: true, removed: false });
});

test('the same correction sent twice with one key counts once', async () => {
	await using ctx = await testContext();
	const change = { documentId: await aReadPlan(ctx), version: 1, correction: { type: 'removal', id: 'o1' } } as const;
	await correctFacts(ctx, change, 'key-1');
	await correctFacts(ctx, change, 'key-1');
	expect((await viewDocument(ctx, change.documentId)).version).toBe(2);
});

test('one press mends the nine stale years, and undoing brings every one back', async () => {
	await using ctx = await testContext();
	const documentId = await aReadPlan(ctx);
	const stale = (await viewDocument(ctx, documentId)).findings.find(({ code }) => code === 'year-mismatch');
	expect(stale?.places).toHaveLength(9);
	const finding = stale?.key ?? '';
	await mendFinding(ctx, { documentId, finding, version: 1 });
	const mended = await viewDocument(ctx, documentId);
	expect(labelYears(mended)).toEqual(Array.from({ length: 9 }, () => '2023'));
	expect(mended.findings.find(({ key }) => key === finding)?.answer).toMatchObject({ answer: 'mended' });
	await undoMending(ctx, { documentId, finding, version: 2 });
	const undone = await viewDocument(ctx, documentId);
	expect(labelYears(undone)).toEqual(Array.from({ length: 9 }, () => '2022'));
	expect(undone.findings.find(({ key }) => key === finding)?.answer).toBeNull();
});

function labelYears({ appendices }: Awaited<ReturnType<typeof viewDocument>>): string[] {
	return appendices.flatMap(({ slogans }) => slogans.map(({ label }) => label.slice(-4)));
}

test('a finding is ignored with its reason and can be opened again', async () => {
	await using ctx = await testContext();
	const documentId = await aReadPlan(ctx);
	const finding = (await viewDocument(ctx, documentId)).findings[0]?.key ?? '';
	await answerFinding(ctx, { documentId, finding, answer: 'ignored', reason: 'Theo bản của cấp trên' });
	expect((await viewDocument(ctx, documentId)).findings[0]?.answer).toMatchObject({ answer: 'ignored', reason: 'Theo bản của cấp trên', by: 'Người office' });
	await reopenFinding(ctx, { documentId, finding });
	expect((await viewDocument(ctx, documentId)).findings[0]?.answer).toBeNull();
});

test('who "các phòng, đơn vị" is, once answered, holds for every clause that says it and for the next document', async () => {
	await using ctx = await testContext();
	await addUnit(ctx, aUnit());
	const documentId = await aReadPlan(ctx);
	const phrase = 'Các phòng, đơn vị trực thuộc Sở';
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'group', phrase, unitIds: [] } });
	const { facts, groups } = await viewDocument(ctx, documentId);
	expect(facts.obligations.filter(({ units }) => units.includes(phrase)).map(({ unitIds }) => unitIds)).toEqual([[], [], []]);
	expect(groups[0]?.remembered).toMatchObject({ unitIds: [], by: 'Người office' });
	const next = await readUploadedFile(ctx, { name: 'sau.md', bytes: Buffer.concat([seedFile().bytes, Buffer.from('\n')]) });
	expect((await viewDocument(ctx, next.ok ? next.documentId : '')).facts.obligations[1]?.unitIds).toEqual([]);
});
