import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { type Purpose, purposes } from '../register/purposes.ts';
import { gone, register, undeclared } from '../register/register.ts';
import { listColumns } from './columns.ts';
import { changePurpose } from './service/change-purpose.ts';
import { monthsOf, readRegister } from './service/read-register.ts';
import { writeRegister } from './service/write-register.ts';

test('every column of the database that might tell of a person is in the register, or named as one that does not', async () => {
	await using ctx = await testContext();
	const columns = await readOnly(ctx, listColumns);
	expect(columns.length).toBeGreaterThan(900);
	expect(undeclared(columns)).toEqual([]);
	expect(gone(columns)).toEqual([]);
	expect(undeclared([{ table: 'plans', name: 'sponsor_phone', type: 'text' }])).toEqual(['plans.sponsor_phone']);
});

test('what lies open says why, and no purpose stands without a column', async () => {
	await using ctx = await testContext({ role: 'admin' });
	expect(register.filter(({ kept, why }) => (kept === 'open') !== (why !== undefined))).toEqual([]);
	const entries = await readRegister(ctx);
	expect(entries.filter(({ fields }) => fields.length === 0).map(({ name }) => name)).toEqual([]);
	expect(entries.find(({ name }) => name === 'accountability')?.fields.length).toBeGreaterThan(50);
	await expect(readRegister(ctx.as('leader'))).resolves.toHaveLength(entries.length);
	for (const role of ['office', 'unit', 'clerk'] as const)
		expect(() => readRegister(ctx.as(role))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});

test('telephones and addresses lie open only where they are a name to sign in with, a proof of sending, or not yet sealed', () => {
	const ofContact = /(?:^|_)(?:phone|e?mail|(?<!form_of_)address)$/u;
	const open = register
		.filter(({ kept }) => kept === 'open')
		.flatMap(({ table, columns, why }) => columns.filter((column) => ofContact.test(column)).map((column) => `${table}.${column} ${why}`));
	expect(open.filter((at) => !at.endsWith(' moving'))).toEqual(['auth.user.email sorted', 'unit_contacts.address work', 'dispatches.address sent']);
});

test('the agency says a purpose and a time in its own words, with the act; of two at once one is told that it moved', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const form = { purpose: 'messages', purposeText: 'Nhắc việc', months: 6, source: 'QĐ 12/QĐ-SKHCN', version: 0 };
	const both = await Promise.allSettled([changePurpose(ctx, form), changePurpose(ctx, { ...form, months: 7 })]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await changePurpose(ctx, { ...form, months: 9, version: 1 });
	await expect(changePurpose(ctx, { ...form, version: 1 })).rejects.toMatchObject({ code: 'purpose.moved' });
	expect(await readOnly(ctx, (tx) => monthsOf(tx, 'messages'))).toBe(9);
	expect((await readRegister(ctx)).find(({ name }) => name === 'messages')).toMatchObject({ text: 'Nhắc việc', months: 9, version: 2 });
	expect(() => changePurpose(ctx, { ...form, purpose: 'papers' })).toThrow(expect.objectContaining({ code: 'purpose.months-elsewhere' }));
	expect(() => changePurpose(ctx, { ...form, source: '' })).toThrow(expect.objectContaining({ code: 'purpose.source-missing' }));
	expect(() => changePurpose(ctx, { ...form, purpose: 'constructor' })).toThrow(expect.objectContaining({ code: 'purpose.unknown' }));
	expect(() => changePurpose(ctx.as('leader'), form)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});

test('the register goes out as a file with every column, in words and by its name', async () => {
	await using ctx = await testContext({ role: 'leader' });
	const { bytes } = await writeRegister(ctx, 'csv');
	expect(String(bytes)).toContain('Phản ánh, kiến nghị');
	expect(String(bytes)).toContain('"điện thoại (phone)"');
	expect((await writeRegister(ctx, 'xlsx')).bytes.length).toBeGreaterThan(5000);
	expect(Object.values(purposes).filter(({ basis }: Purpose) => basis === 'consent').length).toBeGreaterThan(3);
});
