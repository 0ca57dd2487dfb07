import { plainDate } from '@kheo/core';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { createFeed, openFeed, readOwnFeed, revokeFeed } from './service/calendar-feed.ts';

const base = 'https://kheo.example.vn/so-khcn';

async function aPerson(ctx: TestContext, role: 'unit' | 'office' | 'leader', unitId: string | null = null): Promise<Context> {
	const userId = `${role}-${newId()}`;
	await addMember(ctx, { userId, role, unitId, displayName: 'Nguyễn Văn Thử', formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') });
	return ctx.as({ kind: 'user', userId, role, unitId, name: 'Nguyễn Văn Thử' });
}

const stranger = (ctx: TestContext): Context => ctx.as({ kind: 'citizen', name: '' });
const eventsOf = (feed: string) => new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
/** When the alarms of a whole day sound: so long before or after its first moment in the province. */
const alarmsOf = ({ component, startDate }: ICAL.Event) =>
	component.getAllSubcomponents('valarm').map((alarm) => {
		const trigger = alarm.getFirstPropertyValue('trigger');
		const seconds = trigger instanceof ICAL.Duration ? trigger.toSeconds() : Number.NaN;
		return new Date(Date.parse(`${startDate.toString()}T00:00:00+07:00`) + seconds * 1000).toISOString();
	});

test('a unit’s calendar holds what it still owes on its own last day, with alarms on the last two working days at half past seven', async () => {
	await using ctx = await testContext({ today: '2023-09-12' });
	const plan = await aRunningPlan(ctx);
	const unit = await aPerson(ctx, 'unit', plan.unitIds[0]);
	const token = await createFeed(unit);
	const feed = await openFeed(stranger(ctx), token, base);
	const events = eventsOf(feed);
	expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2023-09-24', '2023-10-21']);
	expect(events[0]?.summary).toMatch(/^Hạn: Đăng ký hoạt động/u);
	expect(events[0] && alarmsOf(events[0])).toEqual(['2023-09-21T00:30:00.000Z', '2023-09-22T00:30:00.000Z']);
	expect(events[0]?.component.getFirstPropertyValue('url')).toBe(`${base}/obligations/${plan.registrationId}/units/${plan.unitIds[0]}`);
	await sendActivities(ctx, plan, plan.unitIds[0] ?? '', [{ c2: 'Hội nghị', c3: '20/9/2023' }]);
	expect(eventsOf(await openFeed(stranger(ctx), token, base)).map(({ startDate }) => startDate.toString())).toEqual(['2023-10-21']);
});

test('an hour that the plan prints is an hour of the province', async () => {
	await using ctx = await testContext({ today: '2023-09-12' });
	const { name, bytes } = seedFile();
	const printed = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('trước ngày 25/9/2023', 'trước 16 giờ ngày 25/9/2023'));
	const plan = await aRunningPlan(ctx, { name, bytes: printed });
	const feed = await openFeed(stranger(ctx), await createFeed(await aPerson(ctx, 'unit', plan.unitIds[0])), base);
	const [first] = eventsOf(feed);
	expect(first?.startDate.toString()).toBe('2023-09-25T16:00:00');
	expect(first?.startDate.zone?.tzid).toBe('Asia/Ho_Chi_Minh');
	expect(first?.startDate.toJSDate().toISOString()).toBe('2023-09-25T09:00:00.000Z');
});

test('the Office sees the units’ deadlines and its own, a leader the Office’s alone', async () => {
	await using ctx = await testContext({ today: '2023-09-12' });
	await aRunningPlan(ctx);
	const daysOf = async (person: Context) =>
		eventsOf(await openFeed(stranger(ctx), await createFeed(person), base)).map(({ startDate }) => startDate.toString());
	expect(await daysOf(await aPerson(ctx, 'office'))).toEqual(['2023-09-24', '2023-09-29', '2023-10-21', '2023-10-27']);
	expect(await daysOf(await aPerson(ctx, 'leader'))).toEqual(['2023-09-29', '2023-10-27']);
});

test('a new address stops the old one, one taken back opens nothing, and no address opens another agency', async () => {
	await using ctx = await testContext({ today: '2023-09-12' });
	await using other = await testContext({ today: '2023-09-12' });
	await aRunningPlan(ctx);
	const person = await aPerson(ctx, 'office');
	const [first, second] = [await createFeed(person), await createFeed(person)];
	await expect(openFeed(stranger(ctx), first, base)).rejects.toMatchObject({ code: 'link.not-found' });
	await expect(openFeed(stranger(other), second, base)).rejects.toMatchObject({ code: 'link.not-found' });
	expect(eventsOf(await openFeed(stranger(ctx), second, base))).toHaveLength(4);
	await revokeFeed(person);
	expect(await readOwnFeed(person)).toBeNull();
	await expect(openFeed(stranger(ctx), second, base)).rejects.toMatchObject({ code: 'link.not-found' });
});
