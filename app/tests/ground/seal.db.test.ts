import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { waitingAgencies } from '#lib/server/audit/waiting-agencies.ts';
import { verify } from '#lib/server/audit/verify.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { aUnit } from '../support/builders.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';

const asSuperuser = async (statement: string) => withClient((await testDatabase()).superUrl, (client) => client.query(statement));
const sealedActions = (ctx: Context) =>
	readOnly(ctx, async (tx) => {
		const { rows } = await sql<{
			action: string;
		}>`select e.action from audit_seals s join audit_entries e on e.agency_id = s.agency_id and e.id = s.entry_id order by s.position`.execute(tx);
		return rows.map((row) => row.action);
	});

test('entries are chained once, in order, and the chain holds', async () => {
	await using ctx = await testContext();
	expect(await sealAudit(ctx.db, ctx.agencyId)).toBe(2);
	expect(await sealAudit(ctx.db, ctx.agencyId)).toBe(0);
	await addUnit(ctx, aUnit());
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 2, unsealed: 1, firstBroken: null });
	expect(await sealAudit(ctx.db, ctx.agencyId)).toBe(1);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 3, unsealed: 0, firstBroken: null });
});

test('a transaction that began first but committed last is sealed after those committed before it', async () => {
	await using ctx = await testContext();
	const { promise: released, resolve: release } = Promise.withResolvers<void>();
	const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
	const slow = inTransaction(ctx, 'slow', async (tx) => {
		await audit(tx, { subject: { type: 'unit', id: '1' } });
		wrote();
		await released;
	});
	await written;
	await inTransaction(ctx, 'quick', (tx) => audit(tx, { subject: { type: 'unit', id: '2' } }));
	await sealAudit(ctx.db, ctx.agencyId);
	release();
	await slow;
	await sealAudit(ctx.db, ctx.agencyId);
	expect(await sealedActions(ctx)).toEqual(['agency.created', 'unit.added', 'quick', 'slow']);
	expect(await verify(ctx, fileStore())).toMatchObject({ unsealed: 0, firstBroken: null });
});

test('many writers and several sealers at once leave one unbroken chain with every entry', async () => {
	await using ctx = await testContext();
	const writes = Array.from({ length: 60 }, (_, n) => inTransaction(ctx, 'written', (tx) => audit(tx, { subject: { type: 'unit', id: String(n) } })));
	const seals = Array.from({ length: 12 }, () => sealAudit(ctx.db, ctx.agencyId, 7));
	await Promise.all([...writes, ...seals]);
	while ((await sealAudit(ctx.db, ctx.agencyId, 7)) > 0);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 62, unsealed: 0, firstBroken: null });
});

test('a changed or deleted entry is found, at the first place that is wrong', async () => {
	await using ctx = await testContext();
	for (let n = 0; n < 4; n += 1) await addUnit(ctx, aUnit());
	await sealAudit(ctx.db, ctx.agencyId);
	const entryAt = (position: number) => `(select entry_id from audit_seals where agency_id = '${ctx.agencyId}' and position = ${position})`;
	await asSuperuser(`update audit_entries set data = jsonb_set(data, '{name}', '"khác"') where id = ${entryAt(4)}`);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 3, firstBroken: { position: 4, why: 'changed' } });
	await asSuperuser(`delete from audit_entries where id = ${entryAt(2)}`);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 1, firstBroken: { position: 2, why: 'missing' } });
});

test('sealing goes on after a restore into a cluster whose transaction numbers are lower', async () => {
	await using ctx = await testContext();
	await sealAudit(ctx.db, ctx.agencyId);
	await asSuperuser(`update audit_seals set horizon = '999999999999' where agency_id = '${ctx.agencyId}'`);
	await addUnit(ctx, aUnit());
	expect(await sealAudit(ctx.db, ctx.agencyId)).toBe(1);
	await addUnit(ctx, aUnit());
	expect(await sealAudit(ctx.db, ctx.agencyId)).toBe(1);
	expect(await verify(ctx, fileStore())).toMatchObject({ sealed: 4, unsealed: 0, firstBroken: null });
});

test('one changed byte of a stored file is found, and so is a missing file', async () => {
	await using ctx = await testContext();
	const kept = await Promise.all(['một', 'hai', 'ba'].map((text) => fileStore().put(ctx.agencyId, Buffer.from(text))));
	await inTransaction(ctx, 'files.kept', async (tx) => {
		for (const sha256 of kept) await insertFile(tx, { sha256, size: 3, type: 'text/plain', state: 'clean' });
		await audit(tx, { subject: { type: 'file', id: kept.join() } });
	});
	expect(await verify(ctx, fileStore())).toMatchObject({ files: 3, damagedFiles: [] });
	const [one = '', two = ''] = kept;
	await fileStore().removeOrphan(ctx.agencyId, one);
	const { writeFileSync } = await import('node:fs');
	writeFileSync(`${process.env['KHEO_DATA'] ?? ''}/files/${ctx.agencyId}/${two.slice(0, 2)}/${two}`, 'haj');
	const damaged = (await verify(ctx, fileStore())).damagedFiles;
	expect(damaged).toHaveLength(2);
	expect(damaged).toEqual(
		expect.arrayContaining([
			{ sha256: one, why: 'missing' },
			{ sha256: two, why: 'changed' }
		])
	);
});

test('of many agencies those are visited that have something to seal', async () => {
	await using quiet = await testContext();
	await using busy = await testContext();
	const ids = [quiet.agencyId, busy.agencyId];
	expect(await waitingAgencies(quiet.db, ids)).toEqual(ids);
	for (const id of ids) await sealAudit(quiet.db, id);
	expect(await waitingAgencies(quiet.db, ids)).toEqual([]);
	await addUnit(busy, aUnit());
	expect(await waitingAgencies(quiet.db, ids)).toEqual([busy.agencyId]);
	expect(await waitingAgencies(quiet.db, [])).toEqual([]);
});
