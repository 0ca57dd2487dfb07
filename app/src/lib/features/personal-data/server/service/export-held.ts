import { shortDate } from '@kheo/core';
import { useAgreement } from '#lib/features/concurrences/server/service/require-agreed.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Hit } from '../../found.ts';
import { purposes } from '../../register/purposes.ts';
import { sayKeeping, sayTable } from '../../say-register.ts';
import { readFound } from '../read-found.ts';
import { getRequest, noteStep, type RequestRow } from '../request-queries.ts';
import { writeOwnPaper } from '../write-own-paper.ts';
import { type HeldForm, heldOf } from './ask-for-held.ts';
import { registerIn } from './read-register.ts';
import { requireIdentity } from './run-request.ts';
import type { PurposeEntry } from '../../purpose-entry.ts';

export type Given = { readonly bytes: Uint8Array | string; readonly name: string };

/**
 * What is kept about whoever asks, to be handed over: as a paper to read, or as JSON for another system. A second person has agreed, where there is one;
 * each form is taken once for an agreement and leaves its entry in the log.
 */
export async function exportHeld(ctx: Context, id: string, as: HeldForm): Promise<Given> {
	const { row, hits, register } = await takeHeld(ctx, id, as);
	const bytes = as === 'json' ? jsonFile(ctx, row, hits, register) : await paper(ctx, row, hits, register);
	return { bytes, name: `Dữ liệu cá nhân ${row.code}.${as}` };
}

function takeHeld(ctx: Context, id: string, as: HeldForm) {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'data-request.exported', async (tx) => {
		const row = await getRequest(tx, id);
		requireIdentity(row);
		if (row.found.length === 0) throw new Problem('data-request.nothing-chosen');
		const agreement = await useAgreement(tx, ctx, 'held', heldOf(row), as);
		const [hits, register] = [await readFound(tx, row.found), await registerIn(tx)];
		await tx.updateTable('data_requests').set({ exported_at: ctx.now }).where('id', '=', id).execute();
		await noteStep(tx, ctx, id, 'exported', as);
		await audit(tx, { subject: { type: 'data-request', id }, data: { as, rows: hits.length, agreement } });
		return { row, hits, register };
	});
}

function jsonFile(ctx: Context, { code }: RequestRow, hits: readonly Hit[], register: readonly PurposeEntry[]): string {
	const words = messagesIn('vi');
	const items = hits.map(({ purpose, table, values }) => ({
		purpose: words.personalData.purposes[purpose].title,
		basis: words.personalData.bases[purposes[purpose].basis],
		keeping: keepingOf(purpose, register),
		place: sayTable(words.personalTables, table),
		table,
		values
	}));
	return `${JSON.stringify({ schema: 'kheo.personal-data/1', request: code, madeAt: ctx.now.toISOString(), items }, null, '\t')}\n`;
}

function paper(ctx: Context, { code, received_on: receivedOn }: RequestRow, hits: readonly Hit[], register: readonly PurposeEntry[]): Promise<Uint8Array> {
	const words = messagesIn('vi');
	const parts = [...Map.groupBy(hits, ({ purpose }) => purpose)].flatMap(([purpose, own]) => [
		{ part: 'section' as const, text: words.personalData.purposes[purpose].title },
		{ part: 'labelled' as const, label: `${words.personalData.basis}:`, text: words.personalData.bases[purposes[purpose].basis] },
		{ part: 'labelled' as const, label: `${words.personalData.keeping}:`, text: keepingOf(purpose, register) },
		...own.flatMap(({ table, values }) =>
			Object.entries(values).map(([column, said]) => ({
				part: 'labelled' as const,
				label: `${sayTable(words.personalTables, table)}, ${words.personalColumns[column] ?? column}:`,
				text: unbroken(said)
			}))
		)
	]);
	const { list } = words.dataRequests;
	const opening = { part: 'text' as const, text: list.opening(code, shortDate(receivedOn)) };
	return writeOwnPaper(ctx, { kind: 'Bản kê', about: list.about(code), recipients: [list.receiver], body: [opening, ...parts] });
}

/** The figures of a telephone number stay on one line. */
function unbroken(said: string): string {
	return said.replaceAll(/(?<=\d) (?=\d)/gu, '\u00a0');
}

function keepingOf(purpose: Hit['purpose'], register: readonly PurposeEntry[]): string {
	const entry = register.find(({ name }) => name === purpose);
	return entry ? sayKeeping(messagesIn('vi').personalData, entry) : '';
}
