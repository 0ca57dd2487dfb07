import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';

export type WaitingRequest = {
	readonly id: string;
	readonly code: string;
	/** What is owed first: that the person hears it is here, or the answer itself. */
	readonly acknowledge: 'acknowledge' | 'answer';
	readonly day: PlainDate;
	readonly since: PlainDate;
	readonly handler: string | null;
};

/** Requests that wait for the Office, by their next last day; not a word of who asks. */
export async function waitingRequests(tx: ReadTx): Promise<WaitingRequest[]> {
	const rows = await tx
		.selectFrom('data_requests')
		.select(['id', 'code', 'acknowledge_due', 'acknowledged_on', 'due', 'received_on', 'handler_id as handler'])
		.where('answered_on', 'is', null)
		.orderBy('due')
		.execute();
	return rows.map(({ id, code, handler, ...row }) => {
		const isFirst = row.acknowledged_on === null;
		const day = isFirst ? row.acknowledge_due : row.due;
		return { id, code, acknowledge: isFirst ? 'acknowledge' : 'answer', day, since: row.received_on, handler };
	});
}
