import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { pdfOf } from '../../../../../../documents/src/testing/pdf-of.ts';
import { enterRemedy } from './service/enter-remedy.ts';
import { issuePaper } from './service/issue-paper.ts';
import { numberPaper } from './service/number-paper.ts';
import { readPaper } from './service/read-paper.ts';
import { enterPaper } from './service/sign-paper.ts';
import { verifyPaper } from './service/verify-paper.ts';

const day = plainDate('2026-09-25');
const bytes = pdfOf([{ words: [[100, 100, 'Bao cao ket qua quy III']] }]);
const file = () => new File([new Uint8Array(bytes)], 'bao-cao.pdf');
let addresses = 0;

async function numbered(ctx: TestContext): Promise<string> {
	const documentId = await enterPaper(ctx, { kind: 'Báo cáo', subject: 'Việc nội bộ', position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day });
	await numberPaper(ctx, { documentId, from: '', typed: '57/BC-STN', symbol: '', day, file: file(), scanReason: '' });
	return documentId;
}

async function issued(ctx: TestContext): Promise<string> {
	const documentId = await numbered(ctx);
	await issuePaper(ctx, { documentId, day, places: 'UBND tỉnh', keptBy: '', copies: 1, note: '', scanReason: '' });
	return documentId;
}

/** A stranger at an address of their own. */
function ask(ctx: TestContext, question: Partial<Parameters<typeof verifyPaper>[1]>, address = `10.0.0.${(addresses += 1)}`) {
	return verifyPaper(ctx.as({ kind: 'citizen', name: '' }), { text: '', day: null, ...question }, address);
}

test('an issued file, its code, and its number with the day each lead a stranger to the same paper', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const { code } = await readPaper(ctx, await issued(ctx));
	const known = { number: '57/BC-STN', dated: day, issuedOn: day, state: 'valid', remedies: [] };
	expect((await ask(ctx, { file: file() })).papers).toMatchObject([{ ...known, by: 'file' }]);
	expect((await ask(ctx, { text: code ?? '' })).papers).toMatchObject([{ ...known, by: 'code' }]);
	expect((await ask(ctx, { text: 'Số: 57/BC-STN', day })).papers).toMatchObject([{ ...known, by: 'number' }]);
});

test('neither subject, receivers, signer nor reasons are told', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const documentId = await issued(ctx);
	await enterRemedy(ctx, { documentId, how: 'recalled', reason: 'sai thẩm quyền', byNumber: '', day });
	const said = JSON.stringify(await ask(ctx, { file: file() }));
	expect(['Việc nội bộ', 'UBND tỉnh', 'Trần Thị Thử', 'sai thẩm quyền'].filter((secret) => said.includes(secret))).toEqual([]);
});

test('what is signed and numbered but not issued is not known', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const { code } = await readPaper(ctx, await numbered(ctx));
	for (const question of [{ file: file() }, { text: code ?? '' }, { text: '57/BC-STN', day }]) expect((await ask(ctx, question)).papers).toEqual([]);
});

test.each([
	['corrected', '60/STN-VP'],
	['replaced', '61/BC-STN'],
	['recalled', '']
] as const)('a paper that was %s says so, and by what', async (how, byNumber) => {
	await using ctx = await testContext({ today: '2026-09-25' });
	await enterRemedy(ctx, { documentId: await issued(ctx), how, reason: 'sai', byNumber, day });
	expect((await ask(ctx, { file: file() })).papers).toMatchObject([{ state: how, remedies: [{ how, byNumber: byNumber || null }] }]);
});

test('another file, another day and a code of eleven signs find nothing, and a dropped file is not kept', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	await issued(ctx);
	const files = () => readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').execute());
	const before = await files();
	const other = await ask(ctx, { file: new File(['%PDF-1.4 other'], 'a.pdf') });
	expect(other).toMatchObject({ papers: [], file: { signatures: [] } });
	expect(await files()).toEqual(before);
	expect((await ask(ctx, { text: '57/BC-STN', day: plainDate('2026-09-24') })).papers).toEqual([]);
	await expect(ask(ctx, { text: '57/BC-STN' })).rejects.toMatchObject({ code: 'verify.nothing-asked' });
	await expect(ask(ctx, { text: '0123456789a' })).rejects.toMatchObject({ code: 'verify.nothing-asked' });
});

test('an address that asks too often waits; another one does not', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	for (let n = 0; n < 30; n += 1) await ask(ctx, { text: 'a'.repeat(12) }, '10.1.1.1');
	await expect(ask(ctx, { text: 'a'.repeat(12) }, '10.1.1.1')).rejects.toMatchObject({ code: 'verify.too-many-tries' });
	expect((await ask(ctx, { text: 'a'.repeat(12) }, '10.1.1.2')).papers).toEqual([]);
});
