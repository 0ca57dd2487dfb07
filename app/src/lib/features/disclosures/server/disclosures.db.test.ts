import { type DisclosureLine, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { aPhotoFile } from '../../../../../tests/support/photos.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { NewPosting } from '../schema.ts';
import { writeListFile } from './list-file.ts';
import { changeLine, importList, takeStartingList } from './service/change-list.ts';
import { enterPosting, strikePosting } from './service/enter-posting.ts';
import { openProof } from './service/open-proof.ts';
import { readListVersions, readPublicDisclosure, readPublicDisclosures, readStaffDisclosures, writePublicCsv } from './service/read-disclosures.ts';

const citizen = { kind: 'citizen', name: '' } as const;

async function listed(ctx: TestContext) {
	await takeStartingList(ctx, { version: 0, which: 'agency' });
	const { items } = await readStaffDisclosures(ctx);
	const of = (word: string, audience = 'staff') => items.find((one) => one.content.includes(word) && one.audience === audience)?.id ?? '';
	const none = { place: '', until: null, decidedOn: null, validTo: null, link: '', file: null };
	const post = (itemId: string, more: Partial<NewPosting> = {}) =>
		enterPosting(ctx, { ...none, itemId, title: 'Bản năm nay', form: 'meeting', on: ctx.today, by: 'Văn phòng', ...more });
	const stands = async (id: string, at = ctx.today) => (await readStaffDisclosures(ctx.on(at))).items.find((one) => one.id === id);
	return { items, of, post, stands };
}

function lineOf({ content, law, audience, everyMonths, boardDays, airDays, withinDays, isTerm }: DisclosureLine): DisclosureLine {
	return { content, law, audience, everyMonths, boardDays, airDays, withinDays, isTerm };
}

test('what was disclosed once and is past its repeat counts as not done, until it is disclosed again', async () => {
	await using ctx = await testContext();
	const { of, post, stands, items } = await listed(ctx);
	const plan = of('Kế hoạch công tác năm');
	const id = await post(plan, { link: 'https://so.example.vn/ke-hoach' });
	expect(await stands(plan)).toMatchObject({ state: 'done', nextDue: '2027-09-01', postings: [{ form: 'meeting', by: 'Văn phòng' }] });
	expect((await stands(plan, plainDate('2027-09-02')))?.state).toBe('overdue');
	expect((await readStaffDisclosures(ctx)).figures).toMatchObject({ total: items.length, done: 1, none: items.length - 1 });
	await strikePosting(ctx, { postingId: id, reason: 'Nhầm mục' });
	await expect(strikePosting(ctx, { postingId: id, reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'disclosure.moved' });
	expect((await stands(plan))?.state).toBe('none');
});

test('an internal item is there for staff and for nobody else, in no list, no search and no file', async () => {
	await using ctx = await testContext();
	const { of, post } = await listed(ctx);
	const inner = of('Khen thưởng');
	const proof = await post(inner, { file: await aPhotoFile('bien-ban.png', 7, { place: true }) });
	const open = of('Lịch tiếp công dân', 'public');
	await post(open, { title: 'Lịch tiếp công dân năm 2026', form: 'board' });
	const outside = ctx.as(citizen);
	expect((await readStaffDisclosures(ctx.as('unit'))).items.some(({ id }) => id === inner)).toBe(true);
	expect((await openProof(ctx.as('unit'), proof, 'all')).name).toBe('bien-ban.jpg');
	await expect(readStaffDisclosures(outside)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(readPublicDisclosure(outside, inner)).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(openProof(outside, proof, 'public')).rejects.toMatchObject({ code: 'people.not-public' });
	expect((await readPublicDisclosures(outside, 'khen thuong')).items).toEqual([]);
	expect((await readPublicDisclosures(outside, 'lich TIEP cong dan nam 2026')).items.map(({ id }) => id)).toEqual([open]);
	expect(await writePublicCsv(outside)).not.toContain('Khen thưởng');
});

test('what was disclosed to staff alone, with its proof, does not come out when the line is opened to everybody; the people have not been told yet', async () => {
	await using ctx = await testContext();
	const { of, post, items } = await listed(ctx);
	const inner = of('Khen thưởng');
	const proof = await post(inner, { title: 'Quyết định kỷ luật ông A' });
	const [line] = items.filter(({ id }) => id === inner);
	if (!line) throw new Error('not in the list');
	await changeLine(ctx, { ...lineOf(line), id: inner, version: 1, gone: false, audience: 'public' });
	const outside = ctx.as(citizen);
	const [opened] = (await readPublicDisclosures(outside, 'khen thưởng, kỷ luật')).items;
	expect(opened).toMatchObject({ state: 'none', postings: [], ordinal: line.ordinal });
	await expect(openProof(outside, proof, 'public')).rejects.toMatchObject({ code: 'people.not-public' });
	expect(JSON.stringify(await readPublicDisclosures(outside))).not.toContain('ông A');
});

test('a photo whose kind the browser did not say loses what the camera wrote all the same', async () => {
	await using ctx = await testContext();
	const { of, post } = await listed(ctx);
	const bytes = await (await aPhotoFile('bang-tin.jpg', 3, { place: true })).arrayBuffer();
	const id = await post(of('Lịch tiếp công dân', 'public'), { form: 'board', file: new File([bytes], 'bang-tin.jpg') });
	const kept = await openProof(ctx.as(citizen), id, 'public');
	expect(Buffer.from(kept.bytes).toString('latin1')).not.toContain('MayAnh');
});

test('nobody of a body that supervises the agency reads its internal list', async () => {
	await using ctx = await testContext();
	await expect(readStaffDisclosures(ctx.as('supervisor'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(openProof(ctx.as('supervisor'), newId(), 'all')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(openProof(ctx, newId(), 'all')).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(openProof(ctx, 'x', 'all')).rejects.toMatchObject({ code: 'people.not-public' });
});

test('a search without accents finds, and what has the words with theirs comes first', async () => {
	await using ctx = await testContext();
	const { items } = await listed(ctx);
	await importList(ctx, {
		version: 1,
		file: new File(
			[writeListFile(['Tham nhung', 'Tham nhũng'].map((content) => ({ ...items[0], content, audience: 'public' }) as (typeof items)[number]))],
			'd.csv'
		)
	});
	const found = async (q: string) => (await readPublicDisclosures(ctx, q)).items.map(({ content }) => content);
	expect(await found('tham nhũng')).toEqual(['Tham nhũng', 'Tham nhung']);
	expect(await found('tham nhung')).toEqual(['Tham nhung', 'Tham nhũng']);
});

test('a board hangs as long as the list says, a term ends on its own day, and a day to come is refused', async () => {
	await using ctx = await testContext();
	const { of, post, stands } = await listed(ctx);
	const open = of('Lịch tiếp công dân', 'public');
	await expect(post(open, { form: 'board', until: plainDate('2026-09-20') })).rejects.toMatchObject({ code: 'disclosure.too-short' });
	await post(open, { form: 'board', decidedOn: plainDate('2026-08-03') });
	expect((await stands(open))?.postings).toMatchObject([{ until: '2026-10-01', isLate: true }]);
	const body = of('Ban Thanh tra nhân dân');
	await expect(post(body)).rejects.toMatchObject({ code: 'disclosure.term-missing' });
	await post(body, { validTo: plainDate('2026-12-31') });
	expect(await stands(body)).toMatchObject({ state: 'done', nextDue: '2026-12-31' });
	await expect(post(open, { on: plainDate('2026-09-02') })).rejects.toMatchObject({ code: 'disclosure.in-future' });
	await expect(enterPosting(ctx.as('unit'), {} as NewPosting)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('each change of the list is a version; a line read from a file keeps what was done for it; of two at once one is refused', async () => {
	await using ctx = await testContext();
	const { of, post, stands, items } = await listed(ctx);
	const plan = of('Kế hoạch công tác năm');
	await post(plan);
	const kept = items.filter(({ id }) => id === plan);
	await importList(ctx, { version: 1, file: new File([writeListFile(kept)], 'danh-muc.csv') });
	expect((await readStaffDisclosures(ctx)).items).toMatchObject([{ id: plan, state: 'done' }]);
	await expect(importList(ctx, { version: 2, file: new File(['Nội dung\nThiếu căn cứ'], 'sai.csv') })).rejects.toMatchObject({
		code: 'disclosure.file-unread'
	});
	const line = {
		version: 2,
		id: plan,
		gone: false,
		content: 'Kế hoạch năm',
		law: 'Quy chế dân chủ',
		everyMonths: 6,
		boardDays: null,
		airDays: null,
		withinDays: 5,
		isTerm: false
	};
	const both = await Promise.allSettled([changeLine(ctx, { ...line, audience: 'staff' }), changeLine(ctx, { ...line, audience: 'staff', law: 'Nội quy' })]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await stands(plan)).toMatchObject({ content: 'Kế hoạch năm', nextDue: '2027-03-01' });
	await changeLine(ctx, { ...line, audience: 'staff', version: 3, gone: true });
	expect((await readListVersions(ctx)).versions.map(({ how, items: count }) => [how, count])).toEqual([
		['line', 0],
		['line', 1],
		['file', 1],
		['agency', items.length]
	]);
});
