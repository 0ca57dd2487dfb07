import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { addUnit, readUnits } from '#lib/features/agencies/server/service.ts';
import { askToReorganise, reorganise, reorganiseAgreed } from '#lib/features/reorganisations/server/service/reorganise.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { askForList } from './service/ask-for-list.ts';
import { countWaiting, isSecondNeeded, mayTake, readConcurrences } from './service/read-concurrences.ts';
import { agree, disagree } from './service/settle.ts';

const nothing = async () => ({});
const carryOut = { reorganisation: reorganiseAgreed, invitation: nothing };
const codeOf = (trying: Promise<unknown>) =>
	trying.then(
		() => null,
		({ code }: { code: string }) => code
	);

async function member(ctx: TestContext, role: 'office' | 'leader' | 'admin', unitId: string | null = null) {
	const userId = `${role}-${crypto.randomUUID()}`;
	const name = `Người ${role}`;
	await addMember(ctx.as({ kind: 'system' }), { userId, unitId, role, displayName: name, formOfAddress: 'đồng chí', validFrom: ctx.today });
	return ctx.as({ kind: 'user', userId, role, unitId, name });
}

const hours = <C extends { readonly now: Date }>(ctx: C, count: number): C => ({ ...ctx, now: new Date(ctx.now.getTime() + count * 3_600_000) });
const closing = (ctx: TestContext, unitId: string) => ({ kind: 'close' as const, onDay: ctx.today, basis: 'QĐ số 1', from: [unitId], to: [], added: [] });
const list = { list: 'bookings' as const, of: 'ngay-hoi', title: 'Ngày hội', reason: 'điểm danh' };

test('a reorganisation is refused to one person alone, and carried out as soon as another agrees, once, in one entry with both names', async () => {
	await using ctx = await testContext();
	const [office, leader, admin] = [await member(ctx, 'office'), await member(ctx, 'leader'), await member(ctx, 'admin')];
	const unitId = await addUnit(ctx.as({ kind: 'system' }), aUnit({ name: 'Phòng sẽ thôi', code: 'THOI' }));
	const wanted = closing(ctx, unitId);
	expect(await codeOf(reorganise(office, wanted))).toBe('concurrence.needed');
	const id = await askToReorganise(office, wanted, 'press');
	expect(await askToReorganise(office, wanted, 'press')).toBe(id);
	expect(await codeOf(askToReorganise(office, wanted))).toBe('concurrence.asked-already');
	expect([await countWaiting(leader), await countWaiting(admin), await countWaiting(office)]).toEqual([1, 1, 0]);
	expect(await codeOf(agree(office, id, carryOut))).toBe('actor.not-allowed');
	const promoted = { ...office, actor: { ...office.actor, role: 'admin' as const } as typeof office.actor };
	expect(await codeOf(agree(promoted, id, carryOut)), 'whatever they have become since').toBe('concurrence.own');
	expect((await readUnits(ctx)).find((unit) => unit.id === unitId)?.activeTo).toBeNull();
	const both = await Promise.all([agree(leader, id, carryOut), agree(admin, id, carryOut)].map(codeOf));
	expect(both.toSorted((one) => (one === null ? -1 : 1))).toEqual([null, 'concurrence.settled']);
	expect((await readUnits(ctx)).find((unit) => unit.id === unitId)?.activeTo).not.toBeNull();
	const entries = await readLog(leader, id);
	expect(entries.map(({ action }) => action).toSorted()).toEqual(['concurrence.agreed', 'concurrence.asked']);
	expect(entries.find(({ action }) => action === 'concurrence.agreed')?.data).toMatchObject({ askedBy: `user:${userOf(office)}`, kind: 'reorganisation' });
});

function userOf({ actor }: { readonly actor: TestContext['actor'] }): string {
	return actor.kind === 'user' ? actor.userId : '';
}

test('a list about people is taken along for a day by whoever asked, once another agreed; a request is too old after 72 hours', async () => {
	await using ctx = await testContext();
	const [office, other, leader] = [await member(ctx, 'office'), await member(ctx, 'office'), await member(ctx, 'leader')];
	expect(await mayTake(office, 'bookings', list.of)).toBe(false);
	const old = await askForList(office, list);
	expect(await codeOf(agree(hours(leader, 72), old, carryOut))).toBe('concurrence.expired');
	const refused = await askForList(hours(office, 73), list);
	await disagree(hours(leader, 74), refused, carryOut);
	expect(await mayTake(hours(office, 74), 'bookings', list.of)).toBe(false);
	const id = await askForList(hours(office, 75), list);
	await agree(hours(leader, 76), id, carryOut);
	const at = (who: typeof office, hour: number, of = list.of) => mayTake(hours(who, hour), 'bookings', of);
	expect([await at(office, 99), await at(office, 101), await at(other, 99), await at(office, 99, 'ngay-khac')]).toEqual([true, false, false, false]);
	const states = (await readConcurrences(hours(leader, 77))).concurrences.map(({ state }) => state);
	expect(states).toEqual(['agreed', 'refused', 'expired']);
});

test('where nobody else may agree, or the agency wants no second person, one goes on alone; the database refuses one’s own agreement', async () => {
	await using ctx = await testContext();
	const office = await member(ctx, 'office');
	expect(await isSecondNeeded(office)).toBe(false);
	expect([(await readConcurrences(office)).isAlone, (await readConcurrences(ctx.as('leader'))).isAlone]).toEqual([true, false]);
	expect(await codeOf(askForList(office, list))).toBe('concurrence.not-needed');
	const admin = await member(ctx, 'admin');
	expect([await isSecondNeeded(office), await isSecondNeeded(admin), await isSecondNeeded(ctx.as({ kind: 'system' }))]).toEqual([true, false, false]);
	const id = await askForList(office, list);
	const own = { settled_by_id: `user:${userOf(office)}`, settled_by: 'Người office', settled_at: ctx.now, agreed: true };
	const sneaking = inTransaction(office, 'concurrence.agreed', (tx) => tx.updateTable('concurrences').set(own).where('id', '=', id).execute());
	await expect(sneaking).rejects.toThrow(/check constraint/);
});

test('a reorganisation cannot take the agency its last leader', async () => {
	await using ctx = await testContext();
	const system = ctx.as({ kind: 'system' });
	const unitId = await addUnit(system, aUnit({ name: 'Ban lãnh đạo', code: 'BLD' }));
	await member(ctx, 'leader', unitId);
	expect(await codeOf(reorganise(system, closing(ctx, unitId)))).toBe('member.last-leader');
	await member(ctx, 'leader');
	expect(await codeOf(reorganise(system, closing(ctx, unitId)))).toBeNull();
});
