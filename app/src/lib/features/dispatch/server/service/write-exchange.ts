import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { writeEdxml } from '@kheo/documents/edxml/write-edxml';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { findIssued } from '#lib/features/issuing/server/service/find-issued.ts';
import { type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findFile } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { knownOrgans, listDispatches } from '../dispatch-queries.ts';
import { exchangeMessage } from '../exchange-message.ts';
import { organIdOf } from '../organ-id.ts';

/** The issued paper as a file for the province's document exchange, to whom it was entered to go that way. The time in it is that of its issue. */
export async function writeExchange(ctx: Context, documentId: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireClerk(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const paper = await findIssued(tx, documentId);
		const stored = paper.fileSha256 === null ? undefined : await findFile(tx, paper.fileSha256);
		const organId = await organIdOf(tx);
		if (!stored) throw new Problem('dispatch.no-file');
		if (organId === null) throw new Problem('dispatch.no-organ-id');
		const { name, parentName, place } = await getAgency(tx);
		const agency = { name, parent: parentName ?? '', place, organId };
		const entered = (await listDispatches(tx, documentId)).filter(
			({ channel, cancelledAt, mistakenAt }) => channel === 'exchange' && !cancelledAt && !mistakenAt
		);
		return { paper, stored, agency, entered, known: await knownOrgans(tx) };
	});
	const bytes = await readStored(ctx, found.stored.sha256);
	if (!bytes) throw new Problem('file.not-found');
	const message = exchangeMessage({ ...found, file: { bytes, type: found.stored.type }, at: found.paper.issuedAt });
	return { bytes: writeEdxml(message), name: `${found.paper.number.replaceAll('/', '-')}.edxml` };
}
