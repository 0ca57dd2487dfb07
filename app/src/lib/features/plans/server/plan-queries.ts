import type { Form, RegisterHeading } from '@kheo/core';
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

export async function insertPlan(tx: Tx, { id, documentId, facts, superior, heading, at, by }: NewPlan): Promise<void> {
	const { header, theme, period, beforeMeaning } = facts;
	await tx
		.insertInto('plans')
		.values({
			id,
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
			before_meaning: beforeMeaning,
			confirmed_at: at,
			confirmed_by: by
		})
		.execute();
}

export async function insertHeads(tx: Tx, planId: string, heads: readonly ContentHead[]): Promise<void> {
	if (heads.length === 0) return;
	const rows = heads.map(({ label, title }, index) => ({ plan_id: planId, label, title, position: index + 1 }));
	await tx.insertInto('content_heads').values(rows).execute();
}

export async function insertForm(tx: Tx, planId: string, form: { readonly id: string; readonly label: string } & Form): Promise<void> {
	const { id, label, title, columns } = form;
	await tx
		.insertInto('forms')
		.values({ id, plan_id: planId, version: 1, label, title, columns: jsonOf(columns) })
		.execute();
}
