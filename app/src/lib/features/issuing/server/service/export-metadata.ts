import { writeXlsx } from '@kheo/documents/write-xlsx';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { incomingMetadataSheet, metadataSheet } from '../../metadata-sheet.ts';
import { listIncomingMetadata, listMetadata, ownOrganId } from '../metadata-queries.ts';
import { requireReader } from '../require-office.ts';

/** The issued papers of a year with the metadata that systems exchange (NĐ 30/2020, Phụ lục VI). */
export async function exportMetadata(ctx: Context, year: number): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const { lines, agency, organId } = await readOnly(ctx, async (tx) => ({
		lines: await listMetadata(tx, year),
		agency: await getAgency(tx),
		organId: await ownOrganId(tx)
	}));
	const words = messagesIn(ctx.locale);
	const sheet = metadataSheet(lines, { name: agency.name, organId }, year, words);
	return { bytes: await writeXlsx(sheet), name: `${words.registers.outgoing} ${year} - ${words.paperMetadata.sheet}.xlsx` };
}

/** The documents that arrived in a year, with the same. */
export async function exportIncomingMetadata(ctx: Context, year: number): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const lines = await readOnly(ctx, (tx) => listIncomingMetadata(tx, year));
	const words = messagesIn(ctx.locale);
	return { bytes: await writeXlsx(incomingMetadataSheet(lines, year, words)), name: `${words.registers.incoming} ${year} - ${words.paperMetadata.sheet}.xlsx` };
}
