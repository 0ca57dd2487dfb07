import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { isLayout } from '../layout-findings.ts';
import { answerFinding } from './service/answer-finding.ts';
import { answerLayout, reopenTogether } from './service/answer-together.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

/** A plan that LibreOffice saved, whose layout is not what the decree asks for. */
async function aWordPlan(ctx: TestContext): Promise<string> {
	const bytes = readFileSync(join(import.meta.dirname, '../../../../../../documents/fixtures/ke-hoach-libreoffice.docx'));
	const upload = await readUploadedFile(ctx, { name: 'ke-hoach-libreoffice.docx', bytes });
	if (!upload.ok) throw new Error(upload.message);
	return upload.documentId;
}

test('one press ignores every open finding about the layout for one reason, and another press asks them again', async () => {
	await using ctx = await testContext();
	const documentId = await aWordPlan(ctx);
	const before = await viewDocument(ctx, documentId);
	const layout = before.findings.filter(({ code }) => isLayout(code));
	expect(layout.length).toBeGreaterThan(1);
	const first = layout[0]?.key ?? '';
	await answerFinding(ctx, { documentId, finding: first, answer: 'accepted', reason: null });
	await answerLayout(ctx, { documentId, part: null, answer: 'ignored', reason: 'Bản nháp' }, 'press');
	await answerLayout(ctx, { documentId, part: null, answer: 'ignored', reason: 'Bản nháp' }, 'press');
	const { findings, together } = await viewDocument(ctx, documentId);
	expect(findings.filter(({ answer }) => answer?.reason === 'Bản nháp').map(({ key }) => key)).toEqual(layout.slice(1).map(({ key }) => key));
	expect(findings.filter(({ code, answer }) => !isLayout(code) && answer)).toEqual([]);
	expect(together).toMatchObject([{ count: layout.length - 1, reason: 'Bản nháp', by: 'Người office' }]);
	await reopenTogether(ctx, { documentId, batch: together[0]?.batch ?? '' });
	const after = await viewDocument(ctx, documentId);
	expect(after.findings.filter(({ answer }) => answer).map(({ key }) => key)).toEqual([first]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('subject_id', '=', documentId).orderBy('seq').execute());
	expect(log.map(({ action }) => action)).toEqual(['document.read', 'finding.answered', 'findings.ignored-together', 'findings.reopened-together']);
	await expect(async () => answerLayout(ctx.as('unit'), { documentId, part: null, answer: 'ignored', reason: 'x' })).rejects.toMatchObject({
		code: 'actor.not-allowed'
	});
});

test('one press answers every open finding about one part of the paper, and none about another part', async () => {
	await using ctx = await testContext();
	const documentId = await aWordPlan(ctx);
	const { findings: before } = await viewDocument(ctx, documentId);
	const part = before.find(({ layout }) => layout)?.layout?.part ?? '';
	const own = before.filter(({ layout }) => layout?.part === part).map(({ key }) => key);
	await answerLayout(ctx, { documentId, part, answer: 'accepted', reason: null }, 'press');
	const { findings, together } = await viewDocument(ctx, documentId);
	expect(findings.filter(({ answer }) => answer?.answer === 'accepted').map(({ key }) => key)).toEqual(own);
	expect(together).toMatchObject([{ count: own.length, answer: 'accepted', reason: null }]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('subject_id', '=', documentId).orderBy('seq').execute());
	expect(log.map(({ action }) => action)).toEqual(['document.read', 'findings.accepted-together']);
});
