import { afterAll, expect, inject, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { migrate, migrateTo } from '#lib/server/database/migrate.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { migrations } from '../../migrations/index.ts';

const step = '159-names-in-capitals';
const database = `kheo_capitals_${process.pid}`;
const { superUrl, ownerUrl } = inject('postgres');
const on = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
const asSuper = <T extends object>(text: string, values: unknown[] = []) =>
	withClient(on(superUrl), async (client) => {
		await client.query('set session_replication_role = replica');
		return (await client.query<T>(text, values)).rows;
	});

afterAll(() => withClient(superUrl, (client) => client.query(`drop database if exists ${database} with (force)`)));

const [agency, other] = [newId(), newId()];
const one = newId();

/** What each table needs besides its name; within one agency all of it is the same. */
const rows = [
	{ table: 'dissemination_people', column: 'name', rest: { dissemination_id: one, unit_id: one } },
	{ table: 'staff_members', column: 'name', rest: { unit_id: one, position: 'Phó Trưởng phòng', listed_at: 'now', listed_by: 'x' } },
	{ table: 'vote_counts', column: 'place', rest: { vote_id: one, yes: 1, no: 0, blank: 0, counted_on: '2026-11-01', entered_at: 'now', entered_by: 'x' } },
	{ table: 'supervisory_bodies', column: 'name', rest: { kind: 'front', entered_at: 'now', entered_by: 'x' } },
	{
		table: 'nominations',
		column: 'name',
		rest: { movement_id: one, unit_id: one, kind: 'collective', post: '', model: '', achievement: 'x', nominated_at: 'now' }
	},
	{
		table: 'models',
		column: 'name',
		rest: { unit_id: one, kind: '', field: '', started_on: '2026-01-01', changed: '', source: '', entered_at: 'now', entered_by: 'x' }
	}
];
const names = ['Tổ Một Cửa ĐỒNG ẤP', 'tổ một cửa đồng ấp', 'TỔ MỘT CỬA ĐỒNG ẤP', 'tổ một cửa khác'];

function insert(table: string, values: Readonly<Record<string, unknown>>): Promise<object[]> {
	const columns = Object.keys(values);
	return asSuper(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(values));
}

test(
	'in a database of the locale C, names that differ in capitals alone are one name: doubles that lie there bear a number, new ones are refused',
	{ timeout: 60_000 },
	async () => {
		await withClient(superUrl, (client) =>
			client.query(`create database ${database} template template0 encoding 'UTF8' locale_provider libc locale 'C' owner kheo_owner`)
		);
		await asSuper('alter schema public owner to kheo_owner; grant usage on schema public to kheo_app');
		await migrateTo(
			on(ownerUrl),
			Object.keys(migrations).filter((name) => name < step)
		);
		expect(await asSuper(`select lower('ĐỒNG') as lower`)).toEqual([{ lower: 'ĐỒng' }]);
		for (const { table, column, rest } of rows) {
			for (const name of names) await insert(table, { agency_id: agency, id: newId(), [column]: name, ...rest });
			await insert(table, { agency_id: other, id: newId(), [column]: names[0], ...rest });
		}

		await migrate(on(ownerUrl));
		for (const { table, column, rest } of rows) {
			const kept = await asSuper<{ name: string }>(`select ${column} as name from ${table} where agency_id = $1 order by id`, [agency]);
			expect([table, ...kept.map(({ name }) => name)]).toEqual([table, names[0], `${names[1]} (2)`, `${names[2]} (3)`, names[3]]);
			await expect(insert(table, { agency_id: agency, id: newId(), [column]: 'TỔ MỘT CỬA KHÁC', ...rest })).rejects.toMatchObject({ code: '23505' });
			await expect(insert(table, { agency_id: other, id: newId(), [column]: 'TỔ MỘT CỬA KHÁC', ...rest })).resolves.toEqual([]);
		}
		const bare = await asSuper<{ table: string }>(
			`select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and not relforcerowsecurity`
		);
		expect(bare).toEqual([]);
	}
);
