import { plainDate, textOf } from '@kheo/core';
import type { DocumentMessage } from '@kheo/documents/edxml/message';
import { writeEdxml } from '@kheo/documents/edxml/write-edxml';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import type { Arrival } from '../schema.ts';
import type { BookSearch } from '../view.ts';
import { draftArrival, enterArrival, passArrival } from './service/arrivals.ts';
import { exportIncomingMetadata } from './service/export-metadata.ts';
import { exportIncoming, readIncoming } from './service/read-books.ts';

const arrival = (ctx: TestContext, over: Partial<Arrival> = {}): Arrival => ({
	arrivedOn: ctx.today,
	issuer: 'Ban Tổ chức Tỉnh ủy',
	number: '165-KH/BTCTU',
	issuedOn: plainDate('2026-09-15'),
	kind: 'Kế hoạch',
	subject: 'tổ chức các hoạt động',
	places: '',
	passedOn: null,
	due: null,
	note: '',
	documentId: null,
	again: false,
	...over
});
const whole: BookSearch = { year: 2026, q: '', sort: 'number' };

test('arrivals are numbered in a row through the year, twenty clerks at once; the next year begins at 1', async () => {
	await using ctx = await testContext({ today: '2026-12-31' });
	await Promise.all(Array.from({ length: 20 }, (_, n) => enterArrival(ctx, arrival(ctx, { number: `${n + 1}/UBND-NC` }))));
	expect((await readIncoming(ctx, whole)).lines.map(({ arrivalNumber }) => arrivalNumber)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
	const later = ctx.on('2027-01-02');
	expect(await enterArrival(later, { ...arrival(ctx), arrivedOn: later.today })).toBe(1);
});

test('the same number of the same issuer is asked about before it is entered again, however it is typed; of another issuer it is new', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	await enterArrival(ctx, arrival(ctx));
	const again = arrival(ctx, { number: 'Số 165 – KH/BTCTU', issuer: 'BAN TỔ CHỨC TỈNH UỶ' });
	await expect(enterArrival(ctx, again)).rejects.toMatchObject({ code: 'arrival.duplicate' });
	expect(await enterArrival(ctx, arrival(ctx, { issuer: 'Ban Nội chính Tỉnh ủy' }))).toBe(2);
	expect(await enterArrival(ctx, { ...again, again: true })).toBe(3);
});

test('an arrival is passed on with a deadline; two clerks at once do not overwrite each other', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	await enterArrival(ctx, arrival(ctx));
	const [line] = (await readIncoming(ctx, whole)).lines;
	const passing = { id: line?.id ?? '', version: 1, places: 'Văn phòng', passedOn: ctx.today, due: plainDate('2026-09-30'), note: '' };
	await passArrival(ctx, passing);
	await expect(passArrival(ctx, { ...passing, places: 'Thanh tra' })).rejects.toMatchObject({ code: 'arrival.moved' });
	expect((await readIncoming(ctx, { ...whole, q: 'van phong' })).lines).toMatchObject([{ places: 'Văn phòng', due: '2026-09-30' }]);
	expect((await readIncoming(ctx, { ...whole, q: 'thanh tra' })).lines).toEqual([]);
});

test('a document that was read fills in what its header says, with the number as its system writes it', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	const text =
		'TỈNH ỦY THỬ NGHIỆM\nBAN TỔ CHỨC\n*\nSố 200-KH/BTCTU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nThử Nghiệm, ngày 01 tháng 9 năm 2026\n\nKẾ HOẠCH\ntổ chức phong trào thi đua\n\nNội dung.\n';
	const upload = await readUploadedFile(ctx, { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) });
	if (!upload.ok) throw new Error(upload.code);
	expect(await draftArrival(ctx, upload.documentId)).toMatchObject({ kind: 'Kế hoạch', number: '200-KH/BTCTU', issuedOn: '2026-09-01' });
	expect(await draftArrival(ctx, 'not-an-id')).toBeNull();
});

test('the book of a year is written as a sheet', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	await enterArrival(ctx, arrival(ctx));
	const { bytes, name } = await exportIncoming(ctx, whole);
	expect([new TextDecoder().decode(bytes.subarray(0, 2)), name]).toEqual(['PK', 'Sổ văn bản đến 2026.xlsx']);
});

test('only the Office enters arrivals; a unit does not read the book', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	expect(() => enterArrival(ctx.as('leader'), arrival(ctx))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	expect(() => readIncoming(ctx.as('unit'), whole)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});

test('what came over the exchange is filled in from its envelope where the paper is silent, with deadline, urgency and what it answers; a missing code is said', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	const upload = await readUploadedFile(ctx, { name: 'den.edxml', bytes: writeEdxml(exchanged()) });
	const draft = await draftArrival(ctx, upload.ok ? upload.documentId : null);
	expect(draft).toMatchObject({
		number: '57/UBND-NC',
		issuer: 'UBND tỉnh Bắc Ninh',
		issuedOn: '2026-09-15',
		subject: 'Rà soát thủ tục',
		due: '2026-10-15',
		note: 'Thượng khẩn. Trả lời 12/SNV-VP'
	});
	expect(draft?.warnings).toEqual([expect.stringContaining('Sở Nội vụ')]);
});

function exchanged(): DocumentMessage {
	const text = 'Đề nghị các sở rà soát thủ tục hành chính và gửi kết quả về Văn phòng đúng hạn. '.repeat(5);
	return {
		kind: 'document',
		from: { organId: '000.00.00.H05', name: 'UBND tỉnh Bắc Ninh' },
		to: [{ organId: '', name: 'Sở Nội vụ' }],
		documentId: '',
		number: '57',
		notation: 'UBND-NC',
		place: 'Bắc Ninh',
		date: '2026-09-15',
		typeName: 'Công văn',
		subject: 'Rà soát thủ tục',
		content: '',
		signer: { competence: '', position: '', name: '' },
		due: '2026-10-15',
		priority: 2,
		steering: 2,
		copies: null,
		pages: null,
		places: [],
		answersTo: [{ organId: '', code: '12/SNV-VP', date: '', documentId: '' }],
		business: { kind: 0, reason: '' },
		traces: [],
		attachments: [{ name: 'van-ban.txt', contentType: 'text/plain', description: '', bytes: new TextEncoder().encode(text) }]
	};
}

test('what systems exchange of an arrival goes into its sheet, split as Annex VI splits it', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	const signed = { signerPosition: 'Trưởng ban', signerName: 'Nguyễn Thị Ký', pages: 4, priority: 2 };
	await enterArrival(ctx, arrival(ctx, signed));
	const { bytes } = await exportIncomingMetadata(ctx, 2026);
	const { document } = await readFile(bytes, 'a.xlsx');
	const cells = document.blocks.map(textOf);
	expect(cells).toEqual(expect.arrayContaining(['165', 'KH/BTCTU', 'Trưởng ban', 'Nguyễn Thị Ký', '4', '2']));
});
