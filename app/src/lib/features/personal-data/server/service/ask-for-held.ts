import { createHash } from 'node:crypto';
import { shortDate } from '@kheo/core';
import type { Agreement } from '#lib/features/concurrences/agreement.ts';
import { subjectOf } from '#lib/features/concurrences/concurrence.ts';
import { askConcurrence } from '#lib/features/concurrences/server/service/ask.ts';
import { agreementIn } from '#lib/features/concurrences/server/service/read-agreement.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { sayTable } from '../../say-register.ts';
import { getRequest, type RequestRow } from '../request-queries.ts';
import { requireIdentity } from './run-request.ts';

export const heldForms = ['docx', 'json'] as const;
export type HeldForm = (typeof heldForms)[number];

/** What an agreement holds for: this request with these very rows. Other rows marked afterwards need another agreement. */
export function heldOf({ id, found }: Pick<RequestRow, 'id' | 'found'>): string {
	const rows = found.map(({ table, id: of }) => `${table} ${of}`).toSorted();
	return `${id}:${createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 24)}`;
}

/** Asks a second person to agree that what is kept of whoever asked is taken along. They read how much, from where and until when, and never of whom. */
export async function askForHeld(ctx: Context, id: string, { reason }: { readonly reason: string }, key = ''): Promise<string> {
	const row = await readOnly(ctx, (tx) => getRequest(tx, id));
	requireIdentity(row);
	if (row.found.length === 0) throw new Problem('data-request.nothing-chosen');
	const words = messagesIn('vi');
	const places = [...Map.groupBy(row.found, ({ table }) => table)].map(([table, rows]) => `${sayTable(words.personalTables, table)} (${rows.length})`);
	const about = words.dataRequests.second.about(row.code, words.dataRequests.kinds[row.kind], places.join(', '), shortDate(row.due));
	return askConcurrence(ctx, { kind: 'export', subject: subjectOf('held', heldOf(row)), about, reason, payload: {} }, key);
}

/** How the agreement stands, for the page of the request. */
export function readHeldAgreement(ctx: Context, id: string): Promise<Agreement> {
	return readOnly(ctx, async (tx) => agreementIn(tx, ctx, 'held', heldOf(await getRequest(tx, id)), heldForms));
}
