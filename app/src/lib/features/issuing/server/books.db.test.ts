import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { connect } from '#lib/server/database/connect.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import type { Issuing, Numbering, SeriesForm } from '../schema.ts';
import { takeNext } from './counter.ts';
import { enterRemedy } from './service/enter-remedy.ts';
import { exportMetadata } from './service/export-metadata.ts';
import { issuePaper } from './service/issue-paper.ts';
import { numberPaper } from './service/number-paper.ts';
import { readPaper } from './service/read-paper.ts';
import { reserveNumber } from './service/reserve-number.ts';
import { readSeries, saveSeries } from './service/series.ts';
import { enterPaper } from './service/sign-paper.ts';
import { cancelNumber } from './service/take-back.ts';

const series = (over: Partial<SeriesForm> = {}): SeriesForm => ({
	id: '',
	name: 'Sổ văn bản đi',
	source: 'own',
	period: 'year',
	term: '',
	perKind: false,
	kind: '',
	body: '',
	common: !over.body,
	first: 1,
	...over
});

async function ownBook(ctx: TestContext, over: Partial<SeriesForm> = {}): Promise<string> {
	await saveSeries(ctx, series(over));
	return (await readSeries(ctx)).at(-1)?.id ?? '';
}

function aPaper(ctx: Parameters<typeof enterPaper>[0], kind: 'Kế hoạch' | 'Báo cáo' | 'Công văn' = 'Báo cáo'): Promise<string> {
	return enterPaper(ctx, { kind, subject: 'Kết quả thực hiện', position: 'GIÁM ĐỐC', name: 'Trần Thị Thử', day: ctx.today });
}

const next = (ctx: { today: Numbering['day'] }, documentId: string, from: string): Numbering => ({
	documentId,
	from,
	typed: '',
	symbol: '',
	day: ctx.today,
	file: null,
	scanReason: ''
});

const sent = (documentId: string, day: string): Issuing => ({
	documentId,
	day: plainDate(day),
	places: 'UBND tỉnh',
	keptBy: '',
	copies: 1,
	note: '',
	file: null,
	scanReason: ''
});

async function book(ctx: TestContext) {
	return readOnly(ctx, (tx) => tx.selectFrom('document_numbers').selectAll().orderBy('ordinal').execute());
}

test('fifty clerks at once, each with a session of their own, get fifty numbers in a row; those who fail leave no gap', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const from = await ownBook(ctx);
	const papers: string[] = [];
	for (let n = 0; n < 50; n += 1) papers.push(await aPaper(ctx));
	const { appUrl } = await testDatabase();
	const pool = connect(appUrl, 60);
	const clerk = { ...ctx.as('office'), db: pool };
	const failing = Array.from({ length: 10 }, () =>
		inTransaction(clerk, 'paper.numbered', async (tx) => {
			await takeNext(tx, { book: from, period: '2026', kind: '' }, ctx.today);
			throw new Error('the power went off');
		})
	);
	const twice = papers.slice(0, 10).map((paper) => numberPaper(clerk, next(ctx, paper, from)));
	const all = papers.map((paper) => numberPaper(clerk, next(ctx, paper, from)));
	const settled = await Promise.allSettled([...failing, ...all, ...twice]);
	await pool.destroy();
	expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
	expect((await book(ctx)).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
	const printed = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	expect(new Set(printed).size).toBe(50);
	expect(printed).toContain('01/BC-STN');
});

test('a book begins at 01 each year, and one that was begun on paper goes on after its last number', async () => {
	await using ctx = await testContext({ today: '2026-12-31' });
	const from = await ownBook(ctx, { first: 319 });
	const first = await numberPaper(ctx, next(ctx, await aPaper(ctx), from));
	const newYear = ctx.on('2027-01-01');
	expect([first, await numberPaper(newYear, next(newYear, await aPaper(newYear), from))]).toEqual(['319/BC-STN', '01/BC-STN']);
});

test('a book of a term counts each kind by itself and goes on in the new year', async () => {
	await using ctx = await testContext({ today: '2026-12-31' });
	const from = await ownBook(ctx, { period: 'term', term: '2025-2030', perKind: true });
	const plan = await numberPaper(ctx, next(ctx, await aPaper(ctx, 'Kế hoạch'), from));
	const report = await numberPaper(ctx, next(ctx, await aPaper(ctx, 'Báo cáo'), from));
	const newYear = ctx.on('2027-01-04');
	const second = await numberPaper(newYear, next(newYear, await aPaper(newYear, 'Kế hoạch'), from));
	expect([plan, report, second]).toEqual(['01/KH-STN', '01/BC-STN', '02/KH-STN']);
	await expect(saveSeries(ctx, series({ period: 'term' }))).rejects.toThrow('series.term-missing');
});

test('an advisory body counts by itself under its own letters', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const common = await ownBook(ctx);
	const board = await ownBook(ctx, { name: 'Ban Chỉ đạo', body: 'BCĐ' });
	const given = [];
	for (const from of [common, board, common]) given.push(await numberPaper(ctx, next(ctx, await aPaper(ctx), from)));
	expect(given).toEqual(['01/BC-STN', '01/BC-BCĐ', '02/BC-STN']);
});

test('a reserved number is kept for its paper; a cancelled one stays in the book, struck, and is never given again', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const from = await ownBook(ctx);
	const kept = { seriesId: from, kind: 'Quyết định' as const, symbol: '', purpose: 'Quyết định thành lập tổ' };
	expect([await reserveNumber(ctx, kept), await reserveNumber(ctx, kept)]).toEqual(['01/QĐ-STN', '02/QĐ-STN']);
	const [first, second] = await book(ctx);
	await cancelNumber(ctx, second?.id ?? '', 'không ban hành nữa');
	const paper = await aPaper(ctx);
	expect(await numberPaper(ctx, next(ctx, paper, `reserved:${first?.id}`))).toBe('01/QĐ-STN');
	const other = await aPaper(ctx);
	for (const gone of [first, second])
		await expect(numberPaper(ctx, next(ctx, other, `reserved:${gone?.id}`))).rejects.toMatchObject({ code: 'number.not-free' });
	expect(await numberPaper(ctx, next(ctx, other, from))).toBe('03/BC-STN');
	expect((await book(ctx)).map(({ printed, cancelled_reason }) => [printed, cancelled_reason])).toEqual([
		['01/QĐ-STN', null],
		['02/QĐ-STN', 'không ban hành nữa'],
		['03/BC-STN', null]
	]);
	await expect(cancelNumber(ctx, second?.id ?? '', 'lần nữa')).rejects.toMatchObject({ code: 'issue.moved' });
});

test('the days of a book do not run backwards', async () => {
	await using ctx = await testContext({ today: '2026-09-24' });
	const from = await ownBook(ctx);
	const early = await aPaper(ctx);
	const later = ctx.on('2026-09-25');
	await numberPaper(later, next(later, await aPaper(later), from));
	await expect(numberPaper(later, { ...next(later, early, from), day: ctx.today })).rejects.toMatchObject({ code: 'number.day-before-last' });
});

test('pressing twice takes one number', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const numbering = next(ctx, await aPaper(ctx), await ownBook(ctx));
	const answers = await Promise.all([numberPaper(ctx, numbering, 'k'), numberPaper(ctx, numbering, 'k')]);
	expect([answers, (await book(ctx)).length]).toEqual([['01/BC-STN', '01/BC-STN'], 1]);
});

test('an issued paper is corrected by a letter, then recalled; a recalled one takes nothing more, and one not issued is not corrected', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const paper = await aPaper(ctx);
	await numberPaper(ctx, { ...next(ctx, paper, ''), typed: '57/BC-STN' });
	const correction = { documentId: paper, how: 'corrected' as const, reason: 'sai chức vụ người ký', byNumber: 'số 60/STN-VP', day: ctx.today };
	await expect(enterRemedy(ctx, correction)).rejects.toMatchObject({ code: 'remedy.not-issued' });
	await issuePaper(ctx, sent(paper, '2026-09-25'));
	await expect(enterRemedy(ctx, { ...correction, byNumber: '' })).rejects.toMatchObject({ code: 'remedy.number-missing' });
	await enterRemedy(ctx, correction);
	await enterRemedy(ctx, { ...correction, how: 'recalled', byNumber: '', reason: 'sai thẩm quyền' });
	await expect(enterRemedy(ctx, correction)).rejects.toMatchObject({ code: 'remedy.ended' });
	expect((await readPaper(ctx, paper)).remedies.map(({ how, byNumber }) => [how, byNumber])).toEqual([
		['corrected', '60/STN-VP'],
		['recalled', null]
	]);
});

test('the issued file is kept with its paper; what is neither a PDF nor a picture is not, and no number is entered', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const paper = await aPaper(ctx);
	const numbering = { ...next(ctx, paper, ''), typed: '57/BC-STN' };
	await expect(numberPaper(ctx, { ...numbering, file: new File(['PK'], 'a.zip') })).rejects.toMatchObject({ code: 'issue.file-kind' });
	expect((await readPaper(ctx, paper)).number).toBeNull();
	const scan = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
	await numberPaper(ctx, { ...numbering, file: new File([scan], 'ban-quet.jpg') });
	expect(await readPaper(ctx, paper)).toMatchObject({ fileName: 'ban-quet.jpg', state: 'numbered' });
});

test('an issued paper is exchanged with the fields of Annex VI in their lengths, open ones left open', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const documentId = await aPaper(ctx);
	await numberPaper(ctx, { documentId, from: '', typed: '57/BC-STN', symbol: '', day: ctx.today, file: null, scanReason: '' });
	const given = { documentId, day: ctx.today, places: 'UBND tỉnh', keptBy: '', copies: 3, note: '', file: null, scanReason: '' };
	await issuePaper(ctx, { ...given, fileNotation: '12/2026/HS-VP', language: 'Tiếng Việt', pages: 4, priority: 2, due: plainDate('2026-10-05') });
	const { bytes } = await exportMetadata(ctx, 2026);
	const { document } = await readFile(bytes, 'a.xlsx');
	const cells = document.blocks.map(textOf);
	for (const field of ['FileCode.FileNotation', 'CodeNumber', 'CodeNotation', 'PageAmount', 'SignerInfo.FullName', 'DueDate']) expect(cells).toContain(field);
	for (const value of ['12/2026/HS-VP', '57', 'BC-STN', 'Báo cáo', '4', '2', '3', 'Trần Thị Thử', 'UBND tỉnh']) expect(cells).toContain(value);
	await expect(exportMetadata(ctx.as('unit'), 2026)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
