import { keyColumns } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { RowSource } from '#lib/server/database/tables/submissions.ts';
import type { Column } from '@kheo/core';
import { headColumn } from '../../sheet/sheet.ts';
import { proposedColumns } from '../../proposed-form.ts';

/** A registered activity that the Office accepted. */
export type RegisteredRow = {
	readonly id: string;
	readonly obligationId: string;
	readonly unitId: string;
	readonly unit: string;
	readonly head: string | null;
	readonly name: string;
	readonly when: string;
	/** Where it is held or how far it reaches, as its form asks. */
	readonly place: string;
	/** The rows of lower levels it passes on; absent where a unit of our own typed it. */
	readonly from?: readonly string[];
};

/** Of a whole plan, of one unit in it, of one return, or one row alone. */
export type RegisteredScope = {
	readonly planId?: string | undefined;
	readonly obligationId?: string | undefined;
	readonly unitId?: string | undefined;
	readonly rowId?: string | undefined;
};

type Stored = Pick<RegisteredRow, 'id' | 'obligationId' | 'unitId' | 'unit'> & {
	readonly cells: { readonly [column: string]: { readonly v: string } };
	readonly title: string | null;
	readonly columns: readonly Column[] | null;
	readonly source: RowSource | null;
};

/** What units registered and the Office accepted, by unit and in the order of its rows. */
export async function registeredRows(tx: ReadTx, { planId, obligationId, unitId, rowId }: RegisteredScope): Promise<RegisteredRow[]> {
	const asked = [
		['o.plan_id', planId],
		['o.id', obligationId],
		['s.unit_id', unitId],
		['r.id', rowId]
	] as const;
	const only = asked.flatMap(([column, id]) => (id === undefined ? [] : [sql`and ${sql.ref(column)} = ${id}::uuid`]));
	const { rows } = await sql<Stored>`
		select r.id, o.id as "obligationId", u.id as "unitId", u.name as unit, r.cells, r.source, f.title, f.columns
		from obligations o
		join submissions s on s.obligation_id = o.id
		join submission_rows r on r.submission_id = s.id and r.removed_at is null and r.state = 'accepted'
		join units u on u.id = s.unit_id
		left join forms f on f.id = o.form_id
		where o.kind = 'registration' and o.withdrawn_at is null ${sql.join(only, sql` `)}
		order by u.position, u.name collate "vi-x-icu", o.position, r.position, r.id`.execute(tx);
	return rows.map(registered);
}

function registered({ cells, title, columns, source, ...row }: Stored): RegisteredRow {
	const { name, date, scope } = keyColumns({ title: title ?? '', columns: columns ?? proposedColumns });
	const words = (key: string | undefined) => (key === undefined ? '' : (cells[key]?.v ?? ''));
	const own = { head: words(headColumn) || null, name: words(name?.key), when: words(date?.key), place: words(scope?.key) };
	return { ...row, ...own, ...(source?.from && { from: source.from }) };
}
