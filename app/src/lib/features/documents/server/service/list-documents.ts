import type { PlainDate } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { listDocuments } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

export type ListedDocument = {
	readonly id: string;
	readonly name: string;
	readonly kind: string | null;
	readonly title: string | null;
	readonly readOn: PlainDate;
	readonly readBy: string;
	readonly planId: string | null;
	/** Whether it asks anything of anybody; without it there is nothing to confirm. */
	readonly hasDuties: boolean;
};

/** Every document the agency has read, newest first. */
export async function readDocumentList(ctx: Context): Promise<ListedDocument[]> {
	requireOffice(ctx);
	const rows = await readOnly(ctx, listDocuments);
	return rows.map(({ createdAt, createdBy, ...row }) => ({ ...row, readOn: dayIn(createdAt), readBy: createdBy }));
}
