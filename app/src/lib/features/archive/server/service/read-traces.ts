import { requireReader } from '#lib/features/issuing/server/service/require-reader.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { TraceEntry } from '../../view.ts';
import { incomingTraces, outgoingTraces } from '../trace-queries.ts';

/** Who dealt with a paper that goes out, when and how (NĐ 30/2020, Phụ lục VI). */
export function readOutgoingTrace(ctx: Context, id: string): Promise<readonly TraceEntry[]> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => (await outgoingTraces(tx, [id])).get(id) ?? []);
}

/** The same of a document that arrived. */
export function readIncomingTrace(ctx: Context, id: string): Promise<readonly TraceEntry[]> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => (await incomingTraces(tx, [id])).get(id) ?? []);
}
