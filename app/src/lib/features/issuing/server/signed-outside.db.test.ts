import { composeRegister, plainDate, textsOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { signPdf } from '@kheo/documents/sign-pdf';
import { writePdf } from '@kheo/documents/write-pdf';
import { afterAll, expect, test } from 'vitest';
import { readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { frozenContent } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { withRemark } from '../../../../../../documents/src/testing/with-remark.ts';
import { certificates } from '../../../../../tests/support/certificates.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { attachFile } from './service/attach-file.ts';
import { numberPaper } from './service/number-paper.ts';
import { readPaper } from './service/read-paper.ts';
import { enterPaper, signRegister } from './service/sign-paper.ts';
import { cancelNumber } from './service/take-back.ts';
import { writeNumbered } from './service/write-numbered.ts';

const made = certificates();
afterAll(() => made[Symbol.dispose]());
const leader = made.signer('Nguyễn Văn Thử', 'Sở Khoa học và Công nghệ');
const day = plainDate('2023-09-20');
const at = new Date();

/** A register that is signed and numbered, and the PDF that went out to be signed. */
async function numbered(ctx: TestContext) {
	const { consolidationId } = await aFrozenRegister(ctx);
	const { bytes: pdf } = await readRegisterFile(ctx, consolidationId, 'pdf');
	const documentId = await signRegister(ctx, consolidationId, { position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	const given = { documentId, from: '', typed: '57/STN-VP', symbol: '', day, scanReason: '' };
	await numberPaper(ctx, given);
	return {
		documentId,
		pdf,
		attach: (bytes: Uint8Array, scanReason = '', fill = false) => attachFile(ctx, { documentId, file: fileOf(bytes), scanReason, fill })
	};
}

function fileOf(bytes: Uint8Array): File {
	return new File([new Uint8Array(bytes)], 'da-ky.pdf');
}

/** The same register set anew with other words, as someone else's program would. */
async function setAnew(ctx: TestContext, documentId: string, change: (text: string) => string): Promise<Uint8Array> {
	const { content } = await readOnly(ctx, async (tx) => {
		const row = await tx.selectFrom('outgoing_documents').select('consolidation_id as id').where('id', '=', documentId).executeTakeFirstOrThrow();
		return (await frozenContent(tx, row.id ?? '')) ?? { content: null };
	});
	if (!content) throw new Error('nothing frozen');
	const document = composeRegister(content);
	const blocks = document.blocks.map((block) =>
		block.kind === 'table' ? block : { ...block, runs: block.runs.map((run) => (run.kind === 'text' ? { ...run, text: change(run.text) } : run)) }
	);
	return writePdf({ ...document, blocks }, { title: 'khác', at });
}

const fill = (text: string) => text.replace(/Số:\s+\//u, 'Số: 57/').replace(/ngày\s+tháng\s+năm/u, 'ngày 20 tháng 9 năm');

test('a file signed outside whose first bytes are ours is taken as a revision, with who signed it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, pdf, attach } = await numbered(ctx);
	expect(await writeNumbered(ctx, documentId, 'electronic.pdf')).toMatchObject({ name: '57-STN-VP bản điện tử.pdf' });
	const { bytes } = await writeNumbered(ctx, documentId, 'electronic.pdf');
	expect(Buffer.compare(bytes.subarray(0, pdf.length), pdf)).toBe(0);
	await attach(await signPdf(bytes, leader, { at }));
	const { proof } = await readPaper(ctx, documentId);
	expect(proof).toMatchObject({ way: 'revision', setAside: ['57/STN-VP', '20', '9'], confirmedReason: null });
	expect(proof?.signatures).toMatchObject([{ signer: 'Nguyễn Văn Thử', organisation: 'Sở Khoa học và Công nghệ', fault: null, after: 'nothing' }]);
	expect(proof?.signatures[0]?.chain).toHaveLength(3);
});

test('a file made anew is taken when its words are the same beside number and date, which are told', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, attach } = await numbered(ctx);
	await attach(await signPdf(await setAnew(ctx, documentId, fill), leader, { at }));
	const { proof } = await readPaper(ctx, documentId);
	expect(proof?.way).toBe('same-text');
	expect(proof?.setAside).toContain('57/STN-VP');
});

test('one changed word is refused and shown, and nothing is kept', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, attach } = await numbered(ctx);
	const changed = await setAnew(ctx, documentId, (text) => fill(text).replace('trân trọng', 'kính cẩn'));
	const files = () => readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').execute());
	const before = await files();
	await expect(attach(changed)).rejects.toMatchObject({ code: 'issue.file-differs', differences: [{ ours: 'trân trọng', theirs: 'kính cẩn' }] });
	expect((await readPaper(ctx, documentId)).fileName).toBeNull();
	expect(await files()).toEqual(before);
});

test('a revision that writes a word onto our pages is refused, though its first bytes are ours and its signature holds', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { pdf, attach } = await numbered(ctx);
	const written = await signPdf(pdf, leader, { at, corner: 'Gấp' });
	await expect(attach(written)).rejects.toMatchObject({ code: 'issue.file-differs', differences: [{ ours: '', theirs: 'Gấp' }] });
});

test('a remark with words laid over our pages is refused, though the text below it is the same', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { pdf, attach } = await numbered(ctx);
	await expect(attach(await signPdf(await withRemark(pdf, 'Đã sửa thành 5 tỷ'), leader, { at }))).rejects.toMatchObject({
		code: 'issue.file-differs',
		differences: [{ theirs: 'Đã sửa thành 5 tỷ', over: 1 }]
	});
});

test('a file that leaves number and day open is refused as such, and filled by us when the clerk asks for it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, pdf, attach } = await numbered(ctx);
	const signed = await signPdf(pdf, leader, { at });
	await expect(attach(signed)).rejects.toMatchObject({ code: 'issue.file-unnumbered' });
	expect((await readPaper(ctx, documentId)).fileName).toBeNull();
	await attach(signed, '', true);
	const { proof } = await readPaper(ctx, documentId);
	expect(proof).toMatchObject({ way: 'revision', setAside: ['57/STN-VP', '20', '9'], signatures: [{ fault: null, after: 'unsigned' }] });
});

test('the paper copy bears number and day in letter and annex, twice with the same bytes, and what was frozen stays as it was', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId } = await numbered(ctx);
	const { sha256 } = await readPaper(ctx, documentId);
	for (const file of ['paper.docx', 'paper.pdf'] as const) {
		const [{ bytes }, again] = [await writeNumbered(ctx, documentId, file), await writeNumbered(ctx, documentId, file)];
		expect(Buffer.compare(bytes, again.bytes)).toBe(0);
		const text = textsOf((await readFile(bytes, file)).document)
			.join(' ')
			.replaceAll(/\s+/gu, ' ');
		expect(text).toContain('Số: 57/STN-VP');
		expect(text).toMatch(/\(Kèm theo Công văn số 57\/STN-VP ngày 20 tháng 9 năm 2023 của /u);
	}
	expect((await readPaper(ctx, documentId)).sha256).toBe(sha256);
});

test('a paper from elsewhere has no copy of ours, and one without number none yet', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const own = await signRegister(ctx, consolidationId, { position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	await expect(writeNumbered(ctx, own, 'paper.pdf')).rejects.toMatchObject({ code: 'paper.not-numbered' });
	const other = await enterPaper(ctx, { kind: 'Kế hoạch', subject: 'Việc khác', position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day });
	await numberPaper(ctx, { documentId: other, from: '', typed: '58/KH-STN', symbol: '', day, scanReason: '' });
	await expect(writeNumbered(ctx, other, 'paper.pdf')).rejects.toMatchObject({ code: 'paper.not-made-here' });
});

test('with its number a paper loses the file that bears it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, attach } = await numbered(ctx);
	await attach(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'đã so từng trang');
	const { number, fileName } = await readPaper(ctx, documentId);
	expect(fileName).toBe('da-ky.pdf');
	await cancelNumber(ctx, number?.id ?? '', 'ghi nhầm số');
	expect(await readPaper(ctx, documentId)).toMatchObject({ state: 'signed', fileName: null });
});

test('a number that is not the book’s is refused', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, attach } = await numbered(ctx);
	const other = await setAnew(ctx, documentId, (text) => fill(text).replace('57/', '58/'));
	await expect(attach(other)).rejects.toMatchObject({ code: 'issue.file-differs' });
});

test('a file changed after it was signed is refused, whatever its words', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { pdf, attach } = await numbered(ctx);
	const signed = Buffer.from(await signPdf(pdf, leader, { at }));
	const comment = signed.indexOf('%', 5) + 1;
	signed[comment] = (signed[comment] ?? 0) ^ 1;
	await expect(attach(signed)).rejects.toMatchObject({ code: 'issue.signature-broken' });
});

test('a scan is taken only with the reason of the clerk who vouches for it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, attach } = await numbered(ctx);
	const scan = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
	await expect(attach(scan)).rejects.toMatchObject({ code: 'issue.scan-unconfirmed' });
	await attach(scan, 'đã so từng trang');
	expect((await readPaper(ctx, documentId)).proof).toMatchObject({ way: 'scan', confirmedReason: 'đã so từng trang', signatures: [] });
});
