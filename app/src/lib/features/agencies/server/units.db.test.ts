import { expect, test } from 'vitest';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { addUnit, changeUnit, readUnits } from './service.ts';

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
