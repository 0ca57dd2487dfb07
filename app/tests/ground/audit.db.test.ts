import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closeDrafts } from '#lib/server/audit/close-drafts.ts';
import type { Context } from '#lib/server/context.ts';
import { audit, writeAudited } from '#lib/server/database/audit.ts';
import { autosave } from '#lib/server/database/autosave.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../support/context.ts';

const subject = { type: 'unit', id: 'u1' };
const atOnce = { window: '0 seconds' };
const entriesOf = (ctx: Context) =>
	readOnly(ctx, (tx) =>
		tx.selectFrom('audit_entries').selectAll().where('action', '!=', 'agency.created').where('action', '!=', 'unit.added').orderBy('seq').execute()
	);
const draftsOf = (ctx: Context) => readOnly(ctx, (tx) => tx.selectFrom('audit_drafts').selectAll().execute());
const rename = (ctx: Context, name: string) =>
	autosave(ctx, 'unit.typed', {
		subject: { type: 'unit', id: ctx.agencyId },
		text: `old as (select id, name, kind from units), changed as (
			update units set name = $1 from old where units.id = old.id
			returning jsonb_build_object('name', old.name, 'kind', old.kind) as before, jsonb_build_object('name', $1::text) as after)`,
		values: [name]
	});

test('a transaction that leaves no audit entry is undone', async () => {
	await using ctx = await testContext();
	const silent = inTransaction(ctx, 'unit.silent', (tx) => sql`update units set name = 'lặng lẽ'`.execute(tx));
	await expect(silent).rejects.toThrow('exactly one audit entry');
	expect(await readOnly(ctx, (tx) => tx.selectFrom('units').select('name').execute())).not.toEqual([{ name: 'lặng lẽ' }]);
});

test('a second entry in one transaction is refused', async () => {
	await using ctx = await testContext();
	const twice = inTransaction(ctx, 'unit.twice', async (tx) => {
		await audit(tx, { subject });
		await audit(tx, { subject });
	});
	await expect(twice).rejects.toThrow('already left');
	expect(await entriesOf(ctx)).toEqual([]);
});

test('an entry says who did what to which thing, with fields and values', async () => {
	await using ctx = await testContext({ role: 'leader' });
	await inTransaction(ctx, 'unit.praised', (tx) => audit(tx, { subject, data: { name: 'Phòng A' } }));
	const { actor, requestId } = ctx;
	const userId = actor.kind === 'user' ? actor.userId : '';
	expect(await entriesOf(ctx)).toMatchObject([
		{ actor: `user:${userId}`, action: 'unit.praised', subject_type: 'unit', subject_id: 'u1', request_id: requestId, data: { name: 'Phòng A' } }
	]);
});

test('a statement that changes no row leaves no entry and cannot commit', async () => {
	await using ctx = await testContext();
	const missed = inTransaction(ctx, 'unit.missed', (tx) =>
		writeAudited(
			tx,
			{ subject },
			(part) => sql`with changed as (update units set name = 'x' where false returning 1), audited as (${part('changed')}) select 1 from changed`
		)
	);
	await expect(missed).rejects.toThrow('exactly one audit entry');
	expect(await entriesOf(ctx)).toEqual([]);
});

test('the app may not change or delete an entry or a seal', async () => {
	await using ctx = await testContext();
	for (const table of ['audit_entries', 'audit_seals']) {
		for (const verb of [`update ${table} set agency_id = agency_id`, `delete from ${table}`, `truncate ${table}`]) {
			await expect(inTransaction(ctx, 'forged', (tx) => sql.raw(verb).execute(tx))).rejects.toThrow('permission denied');
		}
	}
});

test('the app gives an entry neither its time nor its order', async () => {
	await using ctx = await testContext();
	const dated = (column: string, value: string) =>
		inTransaction(ctx, 'forged', (tx) =>
			sql`insert into audit_entries (id, actor, actor_name, action, subject_type, subject_id, request_id, data, ${sql.ref(column)})
				values (gen_random_uuid(), 'a', '', 'forged', 'unit', 'u1', 'r', '{}', ${sql.lit(value)})`.execute(tx)
		);
	await expect(dated('at', '2020-01-01')).rejects.toThrow('permission denied');
	await expect(dated('transaction', '1')).rejects.toThrow('permission denied');
});

test('what was gathered is merged with, never rewritten, dropped or dated', async () => {
	await using ctx = await testContext();
	const [was] = await readOnly(ctx, (tx) => tx.selectFrom('units').select('name').execute());
	await rename(ctx, 'Họp');
	const forge = (statement: ReturnType<typeof sql>) =>
		inTransaction(ctx, 'forged', async (tx) => [await statement.execute(tx), await audit(tx, { subject })] as const);
	await expect(forge(sql`delete from audit_drafts`)).rejects.toThrow('permission denied');
	await expect(forge(sql`update audit_drafts set first_at = now()`)).rejects.toThrow('permission denied');
	await expect(forge(sql`update audit_drafts set actor = 'user:other'`)).rejects.toThrow('permission denied');
	await expect(forge(sql`update audit_drafts set before = '{"name": "khác"}'`)).rejects.toThrow('permission denied');
	await forge(sql`update audit_drafts set after = '{}', saves = 1, last_at = '2020-01-01'`);
	const [draft] = await draftsOf(ctx);
	expect(draft).toMatchObject({ before: { name: was?.name }, after: { name: 'Họp' }, saves: 2 });
	expect(draft?.last_at.getFullYear()).toBeGreaterThan(2020);
});

test('a draft ends as its own entry or not at all: another value, a missing field or an older count is refused', async () => {
	await using ctx = await testContext();
	await rename(ctx, 'Họp');
	await rename(ctx, 'Họp giao ban');
	const [draft] = await draftsOf(ctx);
	const closing = (over: object) => {
		const { subject_id, actor, action, saves, before, after } = draft ?? {};
		const given = JSON.stringify([{ id: crypto.randomUUID(), subject_id, actor, action, saves, before, after, ...over }]);
		return inTransaction(ctx, 'x', async (tx) => {
			await audit(tx, { subject });
			return (await sql<{ closed: number }>`select close_audit_drafts(${given}::jsonb) as closed`.execute(tx)).rows[0]?.closed;
		});
	};
	expect(await closing({ after: { name: 'khác' } })).toBe(0);
	expect(await closing({ after: {} })).toBe(0);
	expect(await closing({ after: { name: 'Họp giao ban', more: 'x' } })).toBe(0);
	expect(await closing({ saves: 1 })).toBe(0);
	expect(await draftsOf(ctx)).toHaveLength(1);
	expect(await closing({})).toBe(1);
	expect(await draftsOf(ctx)).toEqual([]);
});

test('saves of one row by one person become one entry, from the first value to the last', async () => {
	await using ctx = await testContext();
	const [before] = await readOnly(ctx, (tx) => tx.selectFrom('units').select('name').execute());
	for (const name of ['H', 'Họ', 'Họp']) await rename(ctx, name);
	expect(await draftsOf(ctx)).toMatchObject([{ before: { name: before?.name }, after: { name: 'Họp' }, saves: 3 }]);
	expect(await closeDrafts(ctx, {})).toBe(0);
	expect(await closeDrafts(ctx, {}, atOnce)).toBe(1);
	expect(await draftsOf(ctx)).toEqual([]);
	expect(await entriesOf(ctx)).toContainEqual(
		expect.objectContaining({ action: 'unit.typed', data: expect.objectContaining({ before: { name: before?.name }, after: { name: 'Họp' }, saves: 3 }) })
	);
});

test('a request repeated while the first still runs waits for it and answers the same', async () => {
	await using ctx = await testContext();
	let runs = 0;
	const once = () =>
		inTransaction(ctx, 'unit.counted', (tx) =>
			onceFor(tx, 'same', async () => {
				runs += 1;
				await audit(tx, { subject });
				return { runs };
			})
		);
	expect(await Promise.all([once(), once(), once()])).toEqual([{ runs: 1 }, { runs: 1 }, { runs: 1 }]);
	expect(await entriesOf(ctx)).toHaveLength(1);
});

test('a request key used for another action is refused, and a failed request frees its key', async () => {
	await using ctx = await testContext();
	const act = (action: string, fails = false) =>
		inTransaction(ctx, action, (tx) =>
			onceFor(tx, 'k', async () => {
				await audit(tx, { subject });
				if (fails) throw new Error('không xong');
			})
		);
	await expect(act('unit.one', true)).rejects.toThrow('không xong');
	await act('unit.one');
	await expect(act('unit.other')).rejects.toMatchObject({ code: 'request.key-reused' });
});
