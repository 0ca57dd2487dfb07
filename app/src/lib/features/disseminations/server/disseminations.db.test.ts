import { plainDate, readShare } from '@kheo/core';
import { expect, test } from 'vitest';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { makeUnitLink, openUnitLink } from '#lib/features/unit-links/server/service/unit-links.ts';
import type { Context } from '#lib/server/context.ts';
import { unreadBy } from '../dissemination.ts';
import { confirmByLink, confirmReading } from './service/confirm-reading.ts';
import { addPeople, strikePerson } from './service/keep-list.ts';
import { openDissemination } from './service/open-dissemination.ts';
import { readDissemination, readDisseminations, readOwnDisseminations } from './service/read-disseminations.ts';
import { recordMeeting } from './service/record-meeting.ts';

const person = (ctx: TestContext, unitId: string): Context => ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId, name: 'Lê Thị Đầu Mối' });

/** A plan made known in two units; the first has an account and two more people on its list. */
async function aDissemination(ctx: TestContext) {
	const other = await addUnit(ctx, aUnit());
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01'), role: 'unit', unitId: ctx.unitId } as const;
	await addMember(ctx, { ...member, userId: 'dau-moi', displayName: 'Lê Thị Đầu Mối' });
	const asked = { title: 'Kế hoạch 57/KH-KHCN', planId: null, due: plainDate('2026-09-10'), unit: [ctx.unitId, other], file: null };
	const id = await openDissemination(ctx, asked, 'press');
	expect(await openDissemination(ctx, asked, 'press')).toBe(id);
	await addPeople(ctx, id, { unitId: ctx.unitId, names: '1. Nguyễn Văn An\n2. Trần Thị Bình\nlê thị đầu mối' });
	return { id, other, unit: person(ctx, ctx.unitId) };
}

const partOf = async (ctx: Context, id: string, unitId: string) => (await readDissemination(ctx, id)).parts.find(({ unit }) => unit.id === unitId);
const shareOf = async (ctx: Context, id: string, unitId: string) => readShare((await partOf(ctx, id, unitId))?.people ?? [], plainDate('2026-09-10'));

test('whoever signs in for a unit is listed by itself, a pasted list doubles nobody, and a unit without a list says so', async () => {
	await using ctx = await testContext();
	const { id, other, unit } = await aDissemination(ctx);
	expect(await shareOf(ctx, id, ctx.unitId)).toMatchObject({ asked: 3, read: 0, percent: 0 });
	expect((await shareOf(ctx, id, other)).percent).toBeNull();
	expect((await readDisseminations(unit))[0]?.parts).toHaveLength(1);
});

test('a person confirms for oneself and for nobody else, once, and the day stays', async () => {
	await using ctx = await testContext();
	const { id, unit } = await aDissemination(ctx);
	const [mine] = unreadBy(await readOwnDisseminations(unit), 'dau-moi');
	await confirmReading(unit, id, { readerId: mine?.readerId ?? '' });
	await confirmReading({ ...unit, today: plainDate('2026-09-09') }, id, { readerId: mine?.readerId ?? '' });
	const people = (await partOf(ctx, id, ctx.unitId))?.people ?? [];
	expect(people.find(({ userId }) => userId === 'dau-moi')).toMatchObject({ readOn: '2026-09-01', how: 'account' });
	const another = people.find(({ userId }) => userId === null)?.id ?? '';
	await expect(confirmReading(unit, id, { readerId: another })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a meeting counts its people once, the first time they were told; those pasted from its paper join the list', async () => {
	await using ctx = await testContext();
	const { id, unit } = await aDissemination(ctx);
	const an = (await partOf(ctx, id, ctx.unitId))?.people.find(({ name }) => name === 'Nguyễn Văn An')?.id ?? '';
	const meeting = { unitId: ctx.unitId, place: 'Hội trường', present: [an], names: 'Nguyễn Văn An\nPhạm Văn Dũng', file: null };
	await recordMeeting(unit, id, { ...meeting, heldOn: plainDate('2026-08-31') });
	await recordMeeting(unit, id, { ...meeting, heldOn: plainDate('2026-09-01') });
	expect(await shareOf(ctx, id, ctx.unitId)).toMatchObject({ asked: 4, read: 2, percent: 50, missing: ['Lê Thị Đầu Mối', 'Trần Thị Bình'] });
	expect((await partOf(ctx, id, ctx.unitId))?.meetings).toMatchObject([{ present: 2 }, { present: 0 }]);
	await expect(recordMeeting(unit, id, { ...meeting, heldOn: plainDate('2026-09-02') })).rejects.toMatchObject({ code: 'dissemination.in-future' });
	await expect(strikePerson(unit, id, { readerId: an })).rejects.toMatchObject({ code: 'dissemination.has-read' });
});

test('by the unit’s link a person says who they are, listed or not; the link reaches no other unit', async () => {
	await using ctx = await testContext();
	const { id, other } = await aDissemination(ctx);
	const { ctx: holder } = await openUnitLink(ctx, await makeUnitLink(ctx, { unitId: other, days: 30 }), '203.0.113.9');
	await confirmByLink(holder, { disseminationId: id, readerId: null, name: '  Vũ   Thị Hoa ' });
	await confirmByLink(holder, { disseminationId: id, readerId: null, name: 'vũ thị hoa' });
	expect(await shareOf(ctx, id, other)).toMatchObject({ asked: 1, read: 1, percent: 100 });
	const foreign = (await partOf(ctx, id, ctx.unitId))?.people[0]?.id ?? '';
	await expect(confirmByLink(holder, { disseminationId: id, readerId: foreign, name: '' })).rejects.toMatchObject({ code: 'dissemination.not-found' });
	await expect(confirmByLink(holder, { disseminationId: id, readerId: null, name: '' })).rejects.toMatchObject({ code: 'dissemination.nobody' });
});

test('a unit keeps its own list alone, and whoever does not belong there is taken off', async () => {
	await using ctx = await testContext();
	const { id, other, unit } = await aDissemination(ctx);
	await expect(addPeople(unit, id, { unitId: other, names: 'Ai Đó' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const binh = (await partOf(ctx, id, ctx.unitId))?.people.find(({ name }) => name === 'Trần Thị Bình')?.id ?? '';
	await strikePerson(unit, id, { readerId: binh });
	expect(await shareOf(ctx, id, ctx.unitId)).toMatchObject({ asked: 2 });
});
