import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { addUnit, changeUnit, endUnit, moveUnit, readUnits } from './service.ts';

test('a new unit stands after the others', async () => {
	await using ctx = await testContext({ role: 'office' });
	await addUnit(ctx, aUnit({ name: 'Thanh tra', code: 'TTra' }));
	expect(await readUnits(ctx)).toMatchObject([{ position: 1 }, { position: 2, name: 'Thanh tra' }]);
});

test('adding the same unit twice with one request key adds it once and answers the same', async () => {
	await using ctx = await testContext();
	const unit = aUnit();
	const first = await addUnit(ctx, unit, 'key-1');
	expect(await addUnit(ctx, unit, 'key-1')).toBe(first);
	expect(await readUnits(ctx)).toHaveLength(2);
});

test('a code that another unit has is refused and nothing is added', async () => {
	await using ctx = await testContext();
	await addUnit(ctx, aUnit({ code: 'KHTC' }));
	await expect(addUnit(ctx, aUnit({ code: 'KHTC' }))).rejects.toMatchObject({ code: 'unit.code-taken' });
	expect(await readUnits(ctx)).toHaveLength(2);
});

test('a unit changed by someone else meanwhile is not overwritten', async () => {
	await using ctx = await testContext();
	const [unit] = await readUnits(ctx);
	const change = { ...aUnit({ name: 'Phòng Tổng hợp' }), id: ctx.unitId, version: unit?.version ?? 0, activeTo: null };
	await changeUnit(ctx, change);
	await expect(changeUnit(ctx, change)).rejects.toMatchObject({ code: 'unit.moved' });
	await expect(changeUnit(ctx, { ...change, id: crypto.randomUUID() })).rejects.toMatchObject({ code: 'unit.not-found' });
});

test('a unit moves one place past its neighbour; the first cannot go up', async () => {
	await using ctx = await testContext();
	const ids = [ctx.unitId, await addUnit(ctx, aUnit()), await addUnit(ctx, aUnit())];
	const [a = '', b = '', c = ''] = ids;
	const order = async () => (await readUnits(ctx)).map(({ id }) => id);
	await moveUnit(ctx, { id: c, direction: 'up' });
	expect(await order()).toEqual([a, c, b]);
	await moveUnit(ctx, { id: a, direction: 'down' });
	expect(await order()).toEqual([c, a, b]);
	await moveUnit(ctx, { id: c, direction: 'up' });
	expect(await order()).toEqual([c, a, b]);
	await expect(moveUnit(ctx, { id: crypto.randomUUID(), direction: 'up' })).rejects.toMatchObject({ code: 'unit.not-found' });
	expect(await actionsOn(ctx, a)).toContain('unit.moved');
});

test('the same press that moves a unit counts once', async () => {
	await using ctx = await testContext();
	const [a, b] = [ctx.unitId, await addUnit(ctx, aUnit())];
	await addUnit(ctx, aUnit());
	for (const key of ['once', 'once']) await moveUnit(ctx, { id: a, direction: 'down' }, key);
	expect((await readUnits(ctx)).slice(0, 2).map(({ id }) => id)).toEqual([b, a]);
});

test('a unit ends on a day and can be taken back; it stays on the list', async () => {
	await using ctx = await testContext();
	await endUnit(ctx, { id: ctx.unitId, version: 1, activeTo: plainDate('2026-12-31') });
	expect(await readUnits(ctx)).toMatchObject([{ activeTo: '2026-12-31', version: 2 }]);
	await expect(endUnit(ctx, { id: ctx.unitId, version: 1, activeTo: null })).rejects.toMatchObject({ code: 'unit.moved' });
	await endUnit(ctx, { id: ctx.unitId, version: 2, activeTo: null });
	expect(await readUnits(ctx)).toMatchObject([{ activeTo: null }]);
	expect(await actionsOn(ctx, ctx.unitId)).toContain('unit.ended');
});

test('a unit cannot end before it begins', async () => {
	await using ctx = await testContext();
	const id = await addUnit(ctx, aUnit({ activeFrom: plainDate('2026-06-01') }));
	await expect(endUnit(ctx, { id, version: 1, activeTo: plainDate('2026-05-01') })).rejects.toMatchObject({ code: 'unit.ends-too-early' });
});

function actionsOn(ctx: TestContext, id: string): Promise<string[]> {
	return readOnly(ctx, async (tx) =>
		(await tx.selectFrom('audit_entries').select('action').where('subject_id', '=', id).execute()).map(({ action }) => action)
	);
}
