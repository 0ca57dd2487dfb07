import type { PlainDate } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { requireReader } from '../require-office.ts';

export type IssuedRegister = {
	readonly consolidationId: string;
	readonly supplement: number;
	readonly paperId: string;
	readonly number: string;
	readonly dated: PlainDate;
};

/** The same for a page, which names a document's supplements, or what it supplements. */
export function readIssuedRegisters(ctx: Context, obligationId: string | null): Promise<IssuedRegister[]> {
	requireReader(ctx);
	return obligationId === null ? Promise.resolve([]) : readOnly(ctx, (tx) => listIssuedRegisters(tx, obligationId));
}

/** The documents by which the register of this obligation went out: the first, and its supplements in their order. */
export async function listIssuedRegisters(tx: ReadTx, obligationId: string): Promise<IssuedRegister[]> {
	const rows = await tx
		.selectFrom('consolidations as c')
		.innerJoin('outgoing_documents as d', 'd.consolidation_id', 'c.id')
		.innerJoin('document_numbers as n', (join) => join.onRef('n.document_id', '=', 'd.id').on('n.cancelled_at', 'is', null))
		.where('c.obligation_id', '=', obligationId)
		.where('c.status', '=', 'frozen')
		.where('d.withdrawn_at', 'is', null)
		.where('d.issued_on', 'is not', null)
		.select(['c.id as consolidationId', 'c.supplement', 'd.id as paperId', 'n.printed as number', 'n.dated'])
		.orderBy('c.supplement')
		.execute();
	return rows.flatMap(({ dated, ...row }) => (dated === null ? [] : [{ ...row, dated }]));
}
