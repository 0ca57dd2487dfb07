import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { peoplePage } from '../../../../../tests/support/people-page.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { actorKey } from '#lib/server/context.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { addSlogan } from './service/add-slogan.ts';
import { approveSlogans, withdrawSlogan } from './service/decide-slogans.ts';
import { drawSlogan } from './service/draw-slogan.ts';
import { noteShown } from './service/note-shown.ts';
import { exportShowings, readLibrary } from './service/read-library.ts';
import { recordShowing } from './service/record-showing.ts';
import { takeSlogans } from './service/take-slogans.ts';

const period = { from: plainDate('2023-09-15'), to: plainDate('2023-10-31') };

async function aLibrary() {
	const ctx = await testContext({ today: '2023-09-20' });
	await aRunningPlan(ctx);
	const { sources } = await readLibrary(ctx);
	const documentId = sources[0]?.id ?? '';
	await takeSlogans(ctx, { documentId });
	const { slogans } = await readLibrary(ctx);
	return { ctx, documentId, slogans, tick: slogans.map(({ id, version }) => `${id}:${version}`) };
}

test('the nine slogans of the plan come once, whatever is pressed again, and wait for somebody else', async () => {
	const { ctx, documentId, slogans, tick } = await aLibrary();
	expect(slogans).toHaveLength(9);
	const written = () => readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('action', '=', 'slogans.taken').execute());
	expect(await takeSlogans(ctx, { documentId })).toBe(0);
	expect(await takeSlogans(ctx, { documentId }, 'press')).toBe(0);
	expect(await written()).toHaveLength(1);
	expect(slogans.every(({ state, approvable }) => state === 'proposed' && !approvable)).toBe(true);
	await expect(approveSlogans(ctx, { slogan: tick, ...period })).rejects.toMatchObject({ code: 'slogan.alone' });
	const overPages = async (on = ctx.today) => (await peoplePage(ctx, on))?.slogans.length;
	expect(await overPages()).toBe(0);
	await approveSlogans(ctx.as('leader'), { slogan: tick, ...period });
	expect([await overPages(), await overPages(plainDate('2023-11-01'))]).toEqual([9, 0]);
	await expect(approveSlogans(ctx.as('leader'), { slogan: tick, ...period })).rejects.toMatchObject({ code: 'slogan.moved' });
});

test('a statement that goes round the use case is refused by the database', async () => {
	const { ctx, slogans } = await aLibrary();
	const forged = inTransaction(ctx, 'slogan.forged', (tx) =>
		tx
			.updateTable('slogans')
			.set((eb) => ({
				state: 'approved',
				decided_by_id: eb.ref('added_by_id'),
				decided_by: 'x',
				decided_at: ctx.now,
				shown_from: period.from,
				shown_to: period.to
			}))
			.where('id', '=', slogans[0]?.id ?? '')
			.execute()
	);
	await expect(forged).rejects.toMatchObject({ constraint: 'slogans_not_alone' });
});

test('years are counted for the day on which a slogan is shown', async () => {
	const { ctx, slogans } = await aLibrary();
	const counted = slogans.find(({ parameters }) => parameters.length > 0);
	expect(counted?.parameters).toContainEqual({ since: 1930, count: 93 });
	const later = (await readLibrary(ctx.on('2027-09-20'))).slogans.find(({ id }) => id === counted?.id);
	expect(later?.parameters).toContainEqual({ since: 1930, count: 97 });
	expect(later?.words).toContain('15/10/2027');
});

test('a withdrawn slogan leaves every page and keeps its reason', async () => {
	const { ctx, tick } = await aLibrary();
	await approveSlogans(ctx.as('leader'), { slogan: tick, ...period });
	const [first] = (await readLibrary(ctx)).slogans;
	await withdrawSlogan(ctx, { id: first?.id ?? '', version: first?.version ?? 0, reason: 'In sai ngày' });
	expect((await peoplePage(ctx))?.slogans).toHaveLength(8);
	await expect(drawSlogan(ctx.as({ kind: 'citizen', name: '' }), first?.id ?? '', { file: 'web.png', width: null, height: null })).rejects.toMatchObject({
		code: 'slogan.not-found'
	});
});

test('the site enters itself once a day and place; what hung elsewhere is entered by hand, and days are counted once', async () => {
	const { ctx, tick } = await aLibrary();
	await approveSlogans(ctx.as('leader'), { slogan: tick, ...period });
	const id = tick[0]?.slice(0, 36) ?? '';
	await Promise.all([noteShown(ctx, id, 'site', '-'), noteShown(ctx, id, 'site', '-'), noteShown(ctx, id, 'embed', 'so.example.vn')]);
	await noteShown(ctx, id, 'site', '-');
	const hung = { sloganId: id, how: 'print' as const, place: 'Cổng Sở', from: plainDate('2023-09-18'), to: plainDate('2023-09-22'), note: '', file: null };
	await recordShowing(ctx, hung, 'press');
	await recordShowing(ctx, hung, 'press');
	await expect(recordShowing(ctx, { ...hung, from: plainDate('2023-09-21') })).rejects.toMatchObject({ code: 'slogan.shown-in-future' });
	const { showings, slogans } = await readLibrary(ctx);
	expect(showings.map(({ how }) => how).toSorted()).toEqual(['embed', 'print', 'site']);
	expect(slogans.find((one) => one.id === id)).toMatchObject({ days: 3, places: 3 });
	expect((await exportShowings(ctx)).bytes.length).toBeGreaterThan(1000);
});

test('one that was typed says whose words it is, is not hung before it is approved, and belongs to its agency alone', async () => {
	await using ctx = await testContext();
	const id = await addSlogan(ctx, { label: '', words: 'Lấy  dân làm gốc', source: 'Nghị quyết Đại hội' });
	const hung = { sloganId: id, how: 'screen' as const, place: 'Sảnh', from: ctx.today, to: ctx.today, note: '', file: null };
	await expect(recordShowing(ctx, hung)).rejects.toMatchObject({ code: 'slogan.not-approved' });
	expect((await readLibrary(ctx)).slogans).toMatchObject([{ words: 'Lấy dân làm gốc', source: 'Nghị quyết Đại hội', compared: 'alone' }]);
	await using other = await testContext();
	expect((await readLibrary(other)).slogans).toEqual([]);
	await expect(addSlogan(ctx.as('unit'), { label: '', words: 'x', source: 'y' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the picture is of the size that networks ask, and a band or strip stays within what can be printed', async () => {
	const { ctx, tick } = await aLibrary();
	const id = tick[1]?.slice(0, 36) ?? '';
	const sharp = (await import('sharp')).default;
	const sizeOf = async (file: string, width: number | null = null, height: number | null = null) => {
		const { bytes } = await drawSlogan(ctx, id, { file, width, height });
		const { width: wide, height: high } = await sharp(bytes).metadata();
		return [wide, high];
	};
	expect(await sizeOf('web.png')).toEqual([1200, 630]);
	expect(await sizeOf('square.png')).toEqual([1080, 1080]);
	expect(await sizeOf('led.png', 999_999, 1)).toEqual([4096, 32]);
	expect((await drawSlogan(ctx, id, { file: 'band.pdf', width: 300, height: 80 })).name).toMatch(/300x80cm\.pdf$/u);
	await expect(drawSlogan(ctx, id, { file: 'other.png', width: null, height: null })).rejects.toMatchObject({ code: 'slogan.not-found' });
});

test('the log keeps who approved, in one entry for all that one press chose, pressed once or twice', async () => {
	const { ctx, tick } = await aLibrary();
	const leader = ctx.as('leader');
	await approveSlogans(leader, { slogan: tick, ...period }, 'once');
	await approveSlogans(leader, { slogan: tick, ...period }, 'once');
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select(['actor', 'data']).where('action', '=', 'slogans.approved').execute());
	expect(entries).toEqual([{ actor: actorKey(leader.actor), data: { slogans: tick.map((one) => one.slice(0, 36)), ...period } }]);
});
