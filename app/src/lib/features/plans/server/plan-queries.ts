import type { Form, RegisterHeading } from '@kheo/core';
import { sql } from 'kysely';
import type { Superior } from '#lib/features/documents/superior.ts';
import type { Facts } from '#lib/features/documents/schema.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { ContentHead } from '../content-heads.ts';

export type NewPlan = {
	readonly id: string;
	readonly documentId: string;
	readonly facts: Facts;
	readonly superior: Superior | null;
	readonly heading: RegisterHeading;
	readonly at: Date;
	readonly by: string;
};

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<void> {
	await tx
		.insertInto('plans')
		.values({ id: plan.id, ...columnsOf(plan), confirmed_at: plan.at, confirmed_by: plan.by })
		.execute();
}

/** The plan says from now on what this document says; who confirmed it first stays. */
export async function updatePlan(tx: Tx, plan: Omit<NewPlan, 'at' | 'by'>): Promise<void> {
	await tx.updateTable('plans').set(columnsOf(plan)).where('id', '=', plan.id).execute();
}

function columnsOf({ documentId, facts: { header, theme, period, beforeMeaning }, superior, heading }: Omit<NewPlan, 'at' | 'by'>) {
	return {
		document_id: documentId,
		title: header.title ?? theme,
		kind: header.kind ?? '',
		theme,
		year: header.date.year,
		number: header.number,
		symbol: header.symbol,
		issuer: header.issuer,
		parent_issuer: header.parentIssuer,
		place: header.place,
		issued_on: header.date.iso,
		period_from: period?.from ?? null,
		period_to: period?.to ?? null,
		superior: superior && jsonOf(superior),
		heading: jsonOf(heading),
		before_meaning: beforeMeaning
	};
}

/** Heads that a later version drops stay: rows are tagged with them. */
export async function putHeads(tx: Tx, planId: string, heads: readonly ContentHead[]): Promise<void> {
	if (heads.length === 0) return;
	const rows = heads.map(({ label, title }, index) => ({ plan_id: planId, label, title, position: index + 1 }));
	await tx
		.insertInto('content_heads')
		.values(rows)
		.onConflict((conflict) =>
			conflict.columns(['agency_id', 'plan_id', 'label']).doUpdateSet(({ ref }) => ({ title: ref('excluded.title'), position: ref('excluded.position') }))
		)
		.execute();
}

export async function insertForm(tx: Tx, planId: string, form: { readonly id: string; readonly label: string } & Form): Promise<void> {
	const { id, label, title, columns } = form;
	const version = sql<number>`(select coalesce(max(version), 0) + 1 from forms where plan_id = ${planId})`;
	await tx
		.insertInto('forms')
		.values({ id, plan_id: planId, version, label, title, columns: jsonOf(columns) })
		.execute();
}
