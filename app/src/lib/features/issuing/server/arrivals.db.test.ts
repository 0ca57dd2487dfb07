import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import type { Arrival } from '../schema.ts';
import type { BookSearch } from '../view.ts';
import { draftArrival, enterArrival, passArrival } from './service/arrivals.ts';
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
