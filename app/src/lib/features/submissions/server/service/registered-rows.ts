import { keyColumns } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
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
};

type Stored = Pick<RegisteredRow, 'id' | 'obligationId' | 'unitId' | 'unit'> & {
	readonly cells: { readonly [column: string]: { readonly v: string } };
	readonly title: string | null;
	readonly columns: readonly Column[] | null;
};

/** What the units of a plan registered and the Office accepted, by unit and in the order of its rows; of one unit, or of all. */
export async function registeredRows(tx: ReadTx, planId: string, unitId: string | null = null): Promise<RegisteredRow[]> {
	const { rows } = await sql<Stored>`
		select r.id, o.id as "obligationId", u.id as "unitId", u.name as unit, r.cells, f.title, f.columns
		from obligations o
		join submissions s on s.obligation_id = o.id
		join submission_rows r on r.submission_id = s.id and r.removed_at is null and r.state = 'accepted'
		join units u on u.id = s.unit_id
		left join forms f on f.id = o.form_id
		where o.plan_id = ${planId} and o.kind = 'registration' and o.withdrawn_at is null and (${unitId}::uuid is null or s.unit_id = ${unitId}::uuid)
		order by u.position, u.name, o.position, r.position, r.id`.execute(tx);
	return rows.map(registered);
}

function registered({ cells, title, columns, ...row }: Stored): RegisteredRow {
	const { name, date } = keyColumns({ title: title ?? '', columns: columns ?? proposedColumns });
	const words = (key: string | undefined) => (key === undefined ? '' : (cells[key]?.v ?? ''));
	return { ...row, head: words(headColumn) || null, name: words(name?.key), when: words(date?.key) };
}
