import { expect, test } from 'vitest';
import { testContext } from '../../../../tests/support/context.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import type { Context } from '../context.ts';
import { keyringFor } from '../personal/keyring.ts';
import { withClient } from '../postgres/roles.ts';
import { connect, poolOf } from './connect.ts';
import { isDatabaseAway } from './database-away.ts';
import { inOneTrip, readInOneTrip } from './in-one-trip.ts';
import { newId } from './new-id.ts';
import { queryTogether } from './transaction-query.ts';

const draft = (ctx: Context, subject: string) => ({
	text: `insert into audit_drafts (actor, actor_name, action, subject_type, subject_id, request_id, before, after)
		values ('user:x', 'A', 'submission.row-saved', 'submission-row', $1, $2, '{}', '{}') returning subject_id`,
	values: [subject, ctx.requestId]
});
const count = { text: 'select count(*)::int as drafts from audit_drafts', values: [] };

test('what one trip wrote stands when it answers', async () => {
	await using ctx = await testContext();
	const subject = newId();
	expect(await inOneTrip(ctx, keyringFor(ctx.agencyId), draft(ctx, subject))).toEqual([{ subject_id: subject }]);
	expect(await readInOneTrip(ctx, count)).toEqual([{ drafts: 1 }]);
});

test('the keys that go out with a failed statement are not stored', async () => {
	await using ctx = await testContext();
	const keys = keyringFor(ctx.agencyId);
	keys.keyOf('user:new');
	await expect(inOneTrip(ctx, keys, { text: 'select 1 / $1::int', values: [0] })).rejects.toThrow('division by zero');
	expect(await readInOneTrip(ctx, { text: "select whose from personal_keys where whose = 'user:new'", values: [] })).toEqual([]);
});

test('a commit that fails after its statements succeeded is no success', async () => {
	await using ctx = await testContext();
	const client = await poolOf(ctx.db).connect();
	await client.query('create temporary table once (n int unique deferrable initially deferred)');
	const insert = { text: 'insert into once values (1) returning n', values: [] };
	await expect(queryTogether(client, [insert], insert)).rejects.toThrow('duplicate key');
	expect(await queryTogether(client, [], insert)).toEqual([{ n: 1 }]);
	client.release();
});

test('a read cannot write, and the tenant it named is forgotten with it', async () => {
	await using ctx = await testContext();
	await expect(readInOneTrip(ctx, draft(ctx, newId()))).rejects.toThrow('read-only transaction');
	await readInOneTrip(ctx, count);
	const { rows } = await poolOf(ctx.db).query(
		"select coalesce(current_setting('kheo.agency_id', true), '') as agency, current_setting('transaction_read_only') as reads"
	);
	expect(rows).toEqual([{ agency: '', reads: 'off' }]);
});

test('a session that is lost while somebody holds it and asks nothing fails them at their next statement, and the process goes on', async () => {
	const { superUrl, appUrl } = await testDatabase();
	const db = connect(appUrl, 1);
	const held = await poolOf(db).connect();
	const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
	const ended = new Promise((resolve) => held.once('end', resolve));
	await withClient(superUrl, (client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
	await ended;
	await expect(held.query('select 1')).rejects.toSatisfy(isDatabaseAway);
	held.release(true);
	expect(await poolOf(db).query('select 1')).toMatchObject({ rowCount: 1 });
	await db.destroy();
});
