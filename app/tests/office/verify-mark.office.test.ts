import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encode } from 'uqr';
import { saveMark } from '#lib/features/agencies/server/service/verify-mark.ts';
import { readConsolidation, readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { formOf } from '#lib/features/drafts/draft-form.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { createDraft, saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signDraft, signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { numberedFiles, writeNumbered } from '#lib/features/issuing/server/service/write-numbered.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { aFrozenRegister } from '../support/frozen-register.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-mark-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => vi.stubEnv('KHEO_ORIGIN', 'https://kheo.example.gov.vn'));
afterEach(() => vi.unstubAllEnvs());
/** Points of the picture to one point of the page. */
const scale = 4;

/** A page in grey, from its upper left corner. */
function pageOf(pdf: Uint8Array, page: number) {
	writeFileSync(join(folder, 'paper.pdf'), pdf);
	execFileSync('pdftoppm', [
		'-gray',
		'-r',
		String(72 * scale),
		'-f',
		String(page),
		'-l',
		String(page),
		'-singlefile',
		join(folder, 'paper.pdf'),
		join(folder, 'page')
	]);
	const file = readFileSync(join(folder, 'page.pgm'));
	const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
	const [width, height, from] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0];
	return { width, height, isDark: (x: number, y: number) => (file[from + Math.round(y) * width + Math.round(x)] ?? 255) < 128 };
}

/** Where a word stands, in points from the upper left corner. */
function placeOf(page: number, word: string) {
	const boxes = execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-bbox', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' });
	const found = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</g)].findLast((one) => one[5] === word);
	const [x, top, right, bottom] = (found ?? []).slice(1, 5).map(Number);
	return { x: x ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
}

type Grey = ReturnType<typeof pageOf>;
/** The dark points of a part of the page, as the box that holds them. */
function darkBox({ isDark }: Grey, [left, top, right, bottom]: readonly number[]) {
	const [xs, ys]: [number[], number[]] = [[], []];
	const note = (x: number, y: number) => {
		if (!isDark(x, y)) return;
		xs.push(x);
		ys.push(y);
	};
	for (let y = (top ?? 0) * scale; y < (bottom ?? 0) * scale; y += 1) for (let x = (left ?? 0) * scale; x < (right ?? 0) * scale; x += 1) note(x, y);
	return { left: least(xs), top: least(ys), right: most(xs) + 1, bottom: most(ys) + 1 };
}

const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b), 0);

async function frozenPdf(ctx: TestContext) {
	const { consolidationId } = await aFrozenRegister(ctx);
	const { view } = await readConsolidation(ctx, consolidationId);
	const { slug } = await readOnly(ctx, (tx) =>
		tx.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow()
	);
	const { bytes } = await readRegisterFile(ctx, consolidationId, 'pdf');
	return { bytes, address: `https://kheo.example.gov.vn/${slug}/verify?code=${view.seal?.sha256.slice(0, 24)}` };
}

test('the code stands under the receivers in the left column and leads to the page of verification with the hash', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	await saveMark(ctx, true);
	const { bytes, address } = await frozenPdf(ctx);
	const page = pageOf(bytes, 1);
	const [label, position] = [placeOf(1, 'nhận:'), placeOf(1, 'ĐỐC')];
	const middle = page.width / scale / 2;
	const last = placeOf(1, 'Lưu:');
	expect(last.top).toBeGreaterThan(label.bottom);
	const box = darkBox(page, [0, last.bottom + 2, middle, page.height / scale - 40]);
	expect(box.right / scale).toBeLessThan(position.x);
	expect(box.bottom / scale).toBeLessThan(page.height / scale - 56);
	const { data, size } = encode(address, { border: 0, ecc: 'M' });
	const module = (box.right - box.left) / size;
	const read = data.map((row, y) => row.map((_, x) => page.isDark(box.left + (x + 0.5) * module, box.top + (y + 0.5) * module)));
	expect(read).toEqual(data);
});

test('off by default, and without an address of the server: no code, and the very bytes there were', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { bytes } = await frozenPdf(ctx);
	writeFileSync(join(folder, 'plain.pdf'), bytes);
	expect(
		execFileSync('pdfimages', ['-list', join(folder, 'plain.pdf')], { encoding: 'utf8' })
			.trim()
			.split('\n')
	).toHaveLength(2);
});

test.each([
	['a register', aFrozenRegisterSigned],
	['a paper written here', aFrozenDraftSigned]
])('%s keeps the code it was frozen with, whatever is wanted or however the server is reached later: the same bytes', async (_, signed) => {
	for (const wanted of [true, false]) {
		await using ctx = await testContext({ today: '2023-09-20' });
		vi.stubEnv('KHEO_ORIGIN', 'https://kheo.example.gov.vn');
		await saveMark(ctx, wanted);
		const documentId = await signed(ctx);
		await numberPaper(ctx, { documentId, from: '', typed: '57/STN-VP', symbol: '', day: ctx.today, scanReason: '' });
		const files = () => Promise.all(numberedFiles.map(async (file) => Buffer.from((await writeNumbered(ctx, documentId, file)).bytes)));
		const before = await files();
		await saveMark(ctx, !wanted);
		vi.stubEnv('KHEO_ORIGIN', 'https://ten-moi.example.gov.vn');
		expect((await files()).map((bytes, at) => bytes.equals(before[at] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
	}
});

async function aFrozenRegisterSigned(ctx: TestContext): Promise<string> {
	const { consolidationId } = await aFrozenRegister(ctx);
	return signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day: ctx.today });
}

async function aFrozenDraftSigned(ctx: TestContext): Promise<string> {
	const id = await createDraft(ctx, 'letter');
	const { content, version } = await readDraft(ctx, id);
	await saveDraft(ctx, id, { ...formOf(content), version, name: '', about: 'báo cáo quý III', signer: ['Nguyễn Văn Thử'], body: 'Đề nghị gửi báo cáo.' });
	await freezeDraft(ctx, id, version + 1);
	return signDraft(ctx, id, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day: ctx.today });
}

test('leaders and units do not turn it on', async () => {
	await using ctx = await testContext();
	expect(() => saveMark(ctx.as('leader'), true)).toThrow('actor.not-allowed');
	expect(() => saveMark(ctx.as('unit'), true)).toThrow('actor.not-allowed');
});
