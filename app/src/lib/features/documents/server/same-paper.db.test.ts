import { readFileSync } from 'node:fs';
import { readFile } from '@kheo/documents/read-file';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { answerFinding, mendFinding } from './service/answer-finding.ts';
import { correctFacts } from './service/correct-facts.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

const fixtures = new URL('../../../../../../documents/fixtures/', import.meta.url);

function read(ctx: Context, name: string): Promise<string> {
	return upload(ctx, name, readFileSync(new URL(name, fixtures)));
}

const added = {
	kind: 'duty' as const,
	units: ['Văn phòng Sở'],
	unitIds: [],
	role: 'lead' as const,
	task: 'Mua sắm vật tư',
	recipient: null,
	product: null,
	foldsInto: null,
	deadline: 'none' as const
};

async function upload(ctx: Context, name: string, bytes: Uint8Array): Promise<string> {
	const taken = await readUploadedFile(ctx, { name, bytes });
	if (!taken.ok) throw new Error(taken.code);
	return taken.documentId;
}

/** A paper read, and what people made of it: one duty confirmed, one removed, one added, the header mended, a finding ignored. */
async function worked(ctx: Context): Promise<string> {
	const documentId = await read(ctx, 'ke-hoach-libreoffice.docx');
	const { facts, findings } = await viewDocument(ctx, documentId);
	const header = { ...facts.header, title: 'Nhan đề đã sửa' };
	const [finding] = findings;
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'confirmation', id: 'o1' } });
	await correctFacts(ctx, { documentId, version: 2, correction: { type: 'removal', id: 'o2' } });
	await correctFacts(ctx, { documentId, version: 3, correction: { type: 'addition', said: added, source: null } });
	await correctFacts(ctx, { documentId, version: 4, correction: { type: 'header', header, theme: facts.theme } });
	if (finding) await answerFinding(ctx, { documentId, finding: finding.key, answer: 'ignored', reason: 'Theo bản của cấp trên' });
	return documentId;
}

test.each(['odt', 'doc', 'rtf'])('the same paper as .%s keeps what people made of it, at the places it has there', async (format) => {
	await using ctx = await testContext();
	const before = await viewDocument(ctx, await worked(ctx));
	const after = await viewDocument(ctx, await read(ctx, `ke-hoach-libreoffice.${format}`));
	expect(after.facts.header.title).toBe('Nhan đề đã sửa');
	expect(after.facts.obligations.map(({ task, confirmed, removed }) => [task, confirmed, removed])).toEqual(
		before.facts.obligations.map(({ task, confirmed, removed }) => [task, confirmed, removed])
	);
	const answersIn = ({ findings }: typeof after) => findings.flatMap(({ key, answer }) => (answer ? [[key, answer.reason]] : []));
	expect(answersIn(after)).toEqual(answersIn(before));
});

test.each(['docx', 'pdf'])('what one press mended, and what was answered, stands in the same words as .%s too', async (format) => {
	await using ctx = await testContext();
	const { name, bytes } = seedFile();
	const documentId = await upload(ctx, name, bytes);
	const keyOf = async (code: string) => (await viewDocument(ctx, documentId)).findings.find((finding) => finding.code === code)?.key ?? '';
	const [year, symbol] = [await keyOf('year-mismatch'), await keyOf('symbol-broken')];
	await mendFinding(ctx, { documentId, finding: year, version: 1 });
	await answerFinding(ctx, { documentId, finding: symbol, answer: 'ignored', reason: 'Số do văn thư điền' });
	const { document } = await readFile(bytes, name);
	const other = format === 'docx' ? writeDocx(document) : await setPages(document, { title: name, at: ctx.now });
	const after = await viewDocument(ctx, await upload(ctx, `ke-hoach.${format}`, other));
	expect(after.facts.repairs).toMatchObject([{ finding: year }]);
	expect(after.appendices.flatMap(({ slogans }) => slogans.map(({ label }) => label.slice(-4)))).toEqual(Array.from({ length: 9 }, () => '2023'));
	expect(after.findings.find(({ key }) => key === year)?.answer).toMatchObject({ answer: 'mended', carried: true });
	expect(after.findings.find(({ key }) => key === symbol)?.answer).toMatchObject({ answer: 'ignored', carried: true });
});

test('the page of a paper that was read before from another file says when, and leads there; the first reading does not', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	const first = await read(ctx, 'ke-hoach-libreoffice.docx');
	const again = await read(ctx.on('2026-09-03'), 'ke-hoach-libreoffice.odt');
	expect((await viewDocument(ctx, again)).samePaper).toMatchObject({ id: first, name: 'ke-hoach-libreoffice.docx', readOn: '2026-09-01' });
	expect((await viewDocument(ctx, first)).samePaper).toBeNull();
});

test('a later version with other words is no other file of the same paper: its facts are read anew', async () => {
	await using ctx = await testContext();
	const { name, bytes } = seedFile();
	const documentId = await upload(ctx, name, bytes);
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'confirmation', id: 'o1' } });
	const later = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('25/9/2023', '28/9/2023'));
	const { facts } = await viewDocument(ctx, await upload(ctx, 'ban-2.md', later));
	expect(facts.obligations.some(({ confirmed }) => confirmed)).toBe(false);
});
