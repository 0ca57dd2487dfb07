import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

/**
 * What docs/scale.md promises of the tables: that they may be parted by agency, by hash or onto several machines (Citus), without another schema. A unique key,
 * a foreign key or an exclusion that leaves the agency out could not be kept within one part.
 */
const tenant = sql.raw(`(select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))`);

/** The list of all agencies is small, the same for all, and no part of any. */
const everywhere = ['agency_directory'];

async function names(query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
	const { rows } = await query.execute((await testDatabase()).db);
	return rows.map(({ name }) => name).filter((name) => !everywhere.some((table) => name.startsWith(table)));
}

test('every table of an agency has a primary key that begins with the agency', async () => {
	const wrong = await names(sql`select t.relname as name from ${tenant} t left join pg_index i on i.indrelid = t.oid and i.indisprimary
		left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where a.attname is distinct from 'agency_id'`);
	expect(wrong).toEqual([]);
});

test('every unique or excluding index holds the agency', async () => {
	const wrong = await names(sql`select t.relname || ' ' || i.indexrelid::regclass as name from ${tenant} t join pg_index i on i.indrelid = t.oid
		join pg_attribute a on a.attrelid = t.oid and a.attname = 'agency_id' where (i.indisunique or i.indisexclusion) and not a.attnum = any(i.indkey::int2[])`);
	expect(wrong).toEqual([]);
});

test('every foreign key between tables of an agency goes through the agency, and none leads out', async () => {
	const wrong = await names(sql`select t.relname || ' ' || k.conname as name from ${tenant} t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
		where not exists (select from unnest(k.conkey, k.confkey) as pair (own, theirs)
			join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own and a.attname = 'agency_id'
			join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs and b.attname = 'agency_id')`);
	expect(wrong).toEqual([]);
});

test('every other index of a table of an agency begins with the agency, but for what is asked across all of them', async () => {
	const wrong = await names(sql`select t.relname || ' ' || i.indexrelid::regclass as name from ${tenant} t join pg_index i on i.indrelid = t.oid
		join pg_attribute a on a.attrelid = t.oid and a.attname = 'agency_id'
		join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam and m.amname = 'btree' where i.indkey[0] <> a.attnum`);
	expect(wrong.toSorted()).toEqual(['lower_agencies lower_agencies_up', 'memberships memberships_user']);
});

/** Those that hold most of the rows: parting them must stay possible. */
const large = ['submission_rows', 'submission_versions', 'audit_entries', 'audit_seals', 'evidence', 'files', 'idempotency_keys'];

test('nothing is numbered by a sequence but the order of the log and of what was published, and the large tables have no triggers, which a distributed table may not have', async () => {
	const numbered = await names(sql`select t.relname || ' ' || a.attname as name from ${tenant} t
		join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
		where a.attidentity <> '' or pg_get_serial_sequence(t.relname, a.attname) is not null`);
	const triggers = await names(sql`select t.relname || ' ' || g.tgname as name from ${tenant} t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
		where t.relname = any(${large})`);
	expect([numbered.toSorted(), triggers.toSorted()]).toEqual([['audit_entries seq', 'site_changes id'], []]);
});
