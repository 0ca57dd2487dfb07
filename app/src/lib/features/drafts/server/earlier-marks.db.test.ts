import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { up } from '../../../../../migrations/070-earlier-marks.ts';
import { saveMark } from '#lib/features/agencies/server/service/verify-mark.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { findDraft } from './queries.ts';
import { freezeDraft } from './service/freeze-draft.ts';
import { createDraft } from './service/write-draft.ts';

async function frozen(ctx: TestContext): Promise<string> {
	const id = await createDraft(ctx, 'letter');
	await freezeDraft(ctx, id, 1);
	return id;
}

async function migrateAsBefore(ids: readonly string[]): Promise<void> {
	const { superUrl, ownerUrl } = await testDatabase();
	await withClient(superUrl, async (client) => {
		await client.query('alter table drafts disable trigger user');
		await client.query('update drafts set mark_address = null where id = any($1)', [ids]);
		await client.query('alter table drafts enable trigger user');
	});
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((tx) => up(tx));
	const { rows } = await sql<{
		forced: boolean;
	}>`select relforcerowsecurity as forced from pg_class where relname in ('drafts', 'consolidations', 'audit_entries')`.execute(owner);
	expect(rows.map(({ forced }) => forced)).toEqual([true, true, true]);
	await owner.destroy();
}

test('what was frozen before its mark was kept bears none where none was wanted then, whatever is wanted now; where one was, it stays open', async () => {
	await using ctx = await testContext();
	const without = await frozen(ctx);
	await saveMark(ctx, true);
	const later = { ...ctx, now: new Date(Date.now() + 60_000) };
	const wanted = await frozen(later);
	await migrateAsBefore([without, wanted]);
	const marks = await readOnly(ctx, async (tx) => [await findDraft(tx, without), await findDraft(tx, wanted)].map((draft) => draft?.markAddress));
	expect(marks).toEqual(['', null]);
});
