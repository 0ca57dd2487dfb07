import { wrongFiles } from '@kheo/documents/testing/wrong-files';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { scanWaiting } from '#lib/server/scanning/scan-waiting.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aScanner, eicar } from '../../../../../tests/support/scanner.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { readDocumentList } from './service/list-documents.ts';
import { openOriginalFile } from './service/open-file.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

const textFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

test('an uploaded plan is kept as its bytes, its reading and suggested facts', async () => {
	await using ctx = await testContext();
	const file = seedFile();
	const upload = await readUploadedFile(ctx, file);
	expect(upload).toMatchObject({ ok: true, again: false });
	const view = await viewDocument(ctx, upload.ok ? upload.documentId : '');
	expect(view.facts.obligations).toHaveLength(6);
	expect(view.facts.obligations.map(({ kind }) => kind)).toEqual(['duty', 'registration', 'report', 'duty', 'consolidation', 'consolidation']);
	expect(Buffer.from((await openOriginalFile(ctx, view.id)).bytes).equals(file.bytes)).toBe(true);
});

test('the same file again opens the document that is already there', async () => {
	await using ctx = await testContext();
	const first = await readUploadedFile(ctx, seedFile());
	expect(await readUploadedFile(ctx, { ...seedFile(), name: 'ban-sao.md' })).toMatchObject({ ok: true, again: true, documentId: first.ok && first.documentId });
	expect(await readDocumentList(ctx)).toHaveLength(1);
});

test('the same file sent twice at once becomes one document', async () => {
	await using ctx = await testContext();
	const both = await Promise.all([readUploadedFile(ctx, seedFile()), readUploadedFile(ctx, seedFile())]);
	expect(new Set(both.map((upload) => upload.ok && upload.documentId)).size).toBe(1);
	expect(await readDocumentList(ctx)).toHaveLength(1);
});

test('a document in which the scanner finds a virus is given out no more', async () => {
	await using ctx = await testContext();
	await using scanner = await aScanner();
	const { name, bytes } = seedFile();
	const upload = await readUploadedFile(ctx, { name, bytes: Buffer.concat([bytes, eicar]) });
	const id = upload.ok ? upload.documentId : '';
	expect((await openOriginalFile(ctx, id)).bytes.length).toBeGreaterThan(bytes.length);
	expect(await scanWaiting(ctx.as({ kind: 'system' }), scanner.address)).toBe(1);
	await expect(openOriginalFile(ctx, id)).rejects.toMatchObject({ code: 'file.refused' });
	expect((await viewDocument(ctx, id)).facts.obligations).toHaveLength(6);
});

test('a refused file leaves neither row nor bytes and says why', async () => {
	await using ctx = await testContext();
	const secret = textFile(
		'ke-hoach.txt',
		'UBND TỈNH\nSỞ THỬ NGHIỆM\n\nMẬT\n\nKẾ HOẠCH\nKiểm tra kho lưu trữ\n\nThực hiện nhiệm vụ được giao, Sở xây dựng kế hoạch như sau.'
	);
	expect(await readUploadedFile(ctx, secret)).toMatchObject({ ok: false, code: 'file.secret' });
	expect(await readUploadedFile(ctx, textFile('rong.txt', ''))).toMatchObject({ ok: false, code: 'file.empty' });
	expect(await readDocumentList(ctx)).toEqual([]);
	expect(await fileStore().exists(ctx.agencyId, sha256Of(secret.bytes))).toBe(false);
});

test('no wrong file of any kind leaves a row or bytes', async () => {
	await using ctx = await testContext();
	for (const { name, code, bytes } of wrongFiles()) {
		expect(await readUploadedFile(ctx, { name, bytes })).toMatchObject({ ok: false, code });
		expect(await fileStore().exists(ctx.agencyId, sha256Of(bytes))).toBe(false);
	}
	expect(await readDocumentList(ctx)).toEqual([]);
	expect(await readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').execute())).toEqual([]);
});

test('only the Office reads a document into the agency', async () => {
	await using ctx = await testContext();
	await expect(readUploadedFile(ctx.as('unit'), seedFile())).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
