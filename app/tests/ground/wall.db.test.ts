import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createAgency, readUnits } from '#lib/features/agencies/server/service.ts';
import { connect } from '#lib/server/database/connect.ts';
import { refusePowerfulRole } from '#lib/server/database/guard.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { anAgency } from '../support/builders.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';

test("one agency's query never sees another's rows, whatever its conditions", async () => {
	await using ours = await testContext();
	await using theirs = await testContext();
	const forged = await readOnly(ours, (tx) => sql`select * from units where agency_id = ${theirs.agencyId} or true`.execute(tx));
	expect(forged.rows).toHaveLength(1);
	expect(forged.rows).toMatchObject([{ agency_id: ours.agencyId }]);
});

test('a row cannot be written into, moved to or changed in another agency', async () => {
	await using ours = await testContext();
	await using theirs = await testContext();
	const attempt = (statement: ReturnType<typeof sql>) => inTransaction(ours, 'forged', async (tx) => statement.execute(tx));
	await expect(attempt(sql`update units set agency_id = ${theirs.agencyId}`)).rejects.toThrow('row-level security');
	await expect(
		attempt(sql`insert into files (agency_id, sha256, size, type, state) values (${theirs.agencyId}, ${'0'.repeat(64)}, 1, 'x', 'clean')`)
	).rejects.toThrow('row-level security');
	await attempt(sql`update units set name = 'forged' where agency_id = ${theirs.agencyId}`).catch(() => undefined);
	expect(await readUnits(theirs)).not.toMatchObject([{ name: 'forged' }]);
});

test('without a tenant every tenant table is empty, and only the directory can be read', async () => {
	await using ctx = await testContext();
	expect(await ctx.db.selectFrom('units').selectAll().execute()).toEqual([]);
	expect(await ctx.db.selectFrom('agencies').selectAll().execute()).toEqual([]);
	expect(await ctx.db.selectFrom('agency_directory').selectAll().where('agency_id', '=', ctx.agencyId).execute()).toHaveLength(1);
});

test('the tenant ends with its transaction', async () => {
	await using ctx = await testContext();
	await Promise.all(Array.from({ length: 12 }, () => readUnits(ctx)));
	const left = await Promise.all(Array.from({ length: 12 }, () => sql<{ n: number }>`select count(*) as n from units`.execute(ctx.db)));
	expect(left.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 12 }, () => 0));
});

test('every table that has an agency_id stands behind forced row-level security', async () => {
	const { db } = await testDatabase();
	const { rows } = await sql<{ name: string; forced: boolean }>`
		select c.relname as name, c.relforcerowsecurity and c.relrowsecurity as forced from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(db);
	expect(rows.length).toBeGreaterThan(7);
	expect(rows.filter((row) => !row.forced)).toEqual([]);
});

test("the app's role is bound by the wall; a superuser and the tables' owner are refused", async () => {
	const { db, superUrl, ownerUrl } = await testDatabase();
	await expect(refusePowerfulRole(db)).resolves.toBeUndefined();
	for (const url of [superUrl, ownerUrl]) {
		const powerful = connect(url, 1);
		await expect(refusePowerfulRole(powerful)).rejects.toMatchObject({ code: 'database.too-powerful' });
		await powerful.destroy();
	}
});

test('an agency cannot take the address of another', async () => {
	await using ctx = await testContext();
	const taken = await ctx.db.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow();
	const other = { ...ctx, agencyId: crypto.randomUUID() };
	await expect(createAgency(other, anAgency({ slug: taken.slug }))).rejects.toMatchObject({ code: 'agency.slug-taken' });
	expect(await readUnits(other)).toEqual([]);
});
