import { type Kysely, sql } from 'kysely';

type Names = {
	readonly index: string;
	readonly table: string;
	readonly column: string;
	readonly length: number;
	readonly within: readonly string[];
	readonly folded: readonly string[];
	readonly living?: string;
};

/** What may bear a name once, within what, and for as long as what holds. */
const names: readonly Names[] = [
	{ index: 'dissemination_people_once', table: 'dissemination_people', column: 'name', length: 100, within: ['dissemination_id', 'unit_id'], folded: ['name'] },
	{
		index: 'staff_members_once',
		table: 'staff_members',
		column: 'name',
		length: 100,
		within: ['unit_id'],
		folded: ['name', 'position'],
		living: 'left_on is null'
	},
	{ index: 'vote_counts_once', table: 'vote_counts', column: 'place', length: 200, within: ['vote_id'], folded: ['place'], living: 'struck_at is null' },
	{ index: 'supervisory_bodies_once', table: 'supervisory_bodies', column: 'name', length: 200, within: [], folded: ['name'] },
	{
		index: 'nominations_once',
		table: 'nominations',
		column: 'name',
		length: 200,
		within: ['movement_id', 'unit_id', 'kind'],
		folded: ['name', 'post', 'model'],
		living: 'withdrawn_at is null and forgotten_at is null'
	},
	{ index: 'models_named_once', table: 'models', column: 'name', length: 300, within: ['unit_id'], folded: ['name'], living: 'dropped_at is null' }
];

/** In a database of the locale C, plain `lower` leaves Vietnamese capitals as they are, and one name was taken twice. Of those that lie there the later ones bear a number from now on: “Tổ 5 (2)”. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const each of names) {
		await sql`drop index ${sql.ref(each.index)}`.execute(db);
		await tellApart(db, each);
		await sql`create unique index ${sql.ref(each.index)} on ${sql.table(each.table)} (${sql.raw(keyOf(each))}) where ${sql.raw(each.living ?? 'true')}`.execute(
			db
		);
	}
}

function keyOf({ within, folded }: Names): string {
	return ['agency_id', ...within, ...folded.map((column) => `lower(${column} collate "und-x-icu")`)].join(', ');
}

async function tellApart(db: Kysely<unknown>, each: Names): Promise<void> {
	const [table, column] = [sql.table(each.table), sql.ref(each.column)];
	await sql`alter table ${table} no force row level security, disable trigger user`.execute(db);
	for (let round = 0; ; round++) {
		const { numAffectedRows } =
			await sql`update ${table} as t set ${column} = left(t.${column}, ${each.length - 6}) || ' (' || (twin.nth + ${round}::int) || ')' from (
				select agency_id, id, row_number() over (partition by ${sql.raw(keyOf(each))} order by id) as nth from ${table} where ${sql.raw(each.living ?? 'true')}
			) as twin where twin.nth > 1 and twin.agency_id = t.agency_id and twin.id = t.id`.execute(db);
		if (!numAffectedRows) break;
	}
	await sql`alter table ${table} force row level security, enable trigger user`.execute(db);
}
