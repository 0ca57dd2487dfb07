import type { EditableForm } from '@kheo/core';
import { sql } from 'kysely';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

/** An obligation that units answer in rows, with its form. */
export function findForm(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.leftJoin('forms as f', 'f.id', 'o.form_id')
		.select(['o.id', 'o.task', 'o.deadline', 'o.kind', 'o.product', 'p.id as planId', 'p.title as planTitle'])
		.select(['f.id as formId', 'f.title', 'f.label', 'f.columns', 'f.removed'])
		.where('o.id', '=', obligationId)
		.where((where) => where.or([where('o.kind', '=', 'registration'), where.and([where('o.kind', '=', 'report'), where('o.form_id', 'is not', null)])]))
		.executeTakeFirst();
}

export type FoundForm = NonNullable<Awaited<ReturnType<typeof findForm>>>;

/** The form and those it followed, the newest first. */
export async function listVersions(tx: ReadTx, formId: string | null) {
	const { rows } = await sql<{ id: string; origin: 'printed' | 'set' | 'proposed'; madeAt: Date | null; madeBy: string | null; headings: string[] }>`
		with recursive line as (
			select f.*, 1 as n from forms f where f.id = ${formId}::uuid
			union all select f.*, line.n + 1 from forms f join line on f.id = line.follows
		)
		select id, origin, made_at as "madeAt", made_by as "madeBy",
			(select jsonb_agg(c.value->>'heading' order by c.ordinality) from jsonb_array_elements(columns) with ordinality c) as headings
		from line order by n`.execute(tx);
	return rows;
}

export async function countBegun(tx: ReadTx, obligationId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from submissions s where s.obligation_id = ${obligationId}
		and exists (select from submission_rows r where r.submission_id = s.id and r.removed_at is null)`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function lockObligation(tx: Tx, obligationId: string): Promise<void> {
	await sql`select from obligations where plan_id = (select plan_id from obligations where id = ${obligationId}) order by id for update`.execute(tx);
}

type NewVersion = EditableForm & { readonly title: string; readonly origin: 'set' | 'proposed' };

/** The next version, for every obligation of the plan that is answered on the form before it. */
export async function insertVersion(tx: Tx, before: FoundForm, { title, origin, columns, removed }: NewVersion): Promise<string> {
	const [id, { now, actor }] = [newId(), contextOf(tx)];
	const version = sql<number>`(select coalesce(max(version), 0) + 1 from forms where plan_id = ${before.planId})`;
	const made = { origin, follows: before.formId, removed: jsonOf(removed), made_at: now, made_by: actorName(actor) };
	await tx
		.insertInto('forms')
		.values({ id, plan_id: before.planId, version, label: before.label ?? before.product ?? '', title, columns: jsonOf(columns), ...made })
		.execute();
	const same = before.formId === null ? sql<boolean>`id = ${before.id}` : sql<boolean>`form_id = ${before.formId}`;
	await tx.updateTable('obligations').set({ form_id: id }).where('plan_id', '=', before.planId).where(same).execute();
	return id;
}
