import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { isSentBySystem } from '@kheo/core';
import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { findIssued, type IssuedPaper } from '#lib/features/issuing/server/service/find-issued.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Sending } from '../../schema.ts';
import { insertDispatch } from '../dispatch-queries.ts';
import { mailJob } from './mail-job.ts';

/**
 * The issued paper goes to these receivers by one way. Mail is left to the worker; what a person sent is entered with its day and, where there is one, its
 * proof. A receiver that it goes or went to by the same way already is passed over. Returns how many were entered.
 */
export async function sendPaper(ctx: Context, sending: Sending, key = ''): Promise<number> {
	requireClerk(ctx);
	const proof = await keepScan(ctx, isSentBySystem(sending.channel) ? null : sending.proof);
	return inTransaction(ctx, 'paper.dispatched', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await findIssued(tx, sending.documentId);
			refuseUnready(ctx, paper, sending);
			await insertScan(tx, proof);
			const entered = await enterAll(tx, ctx, paper, sending, proof);
			if (entered.length === 0) throw new Problem('dispatch.already');
			const { channel, day } = sending;
			await audit(tx, {
				subject: { type: 'paper', id: paper.id },
				data: { channel, day, receivers: entered, file: paper.fileSha256, proof: proof?.sha256 ?? null }
			});
			return entered.length;
		})
	);
}

function refuseUnready({ today }: Context, paper: IssuedPaper, { channel, receivers, day }: Sending): void {
	if (channel !== 'email') {
		if (day > today) throw new Problem('issue.day-in-future');
		if (day < paper.issuedOn) throw new Problem('dispatch.before-issue');
		return;
	}
	if (mailSettings() === null) throw new Problem('dispatch.no-mail-server');
	if (paper.fileSha256 === null) throw new Problem('dispatch.no-file');
	if (receivers.some(({ address }) => address === null)) throw new Problem('dispatch.address-missing');
}

async function enterAll(tx: Tx, ctx: Context, paper: IssuedPaper, { channel, receivers, day, note }: Sending, proof: { sha256: string; name: string } | null) {
	const entered: string[] = [];
	const by = actorName(ctx.actor);
	const sent = isSentBySystem(channel) ? null : { on: day, by };
	const { id: documentId, contentSha256, fileSha256 } = paper;
	for (const { name: recipient, address: mailbox, organId } of receivers) {
		const address = channel === 'email' ? mailbox : channel === 'exchange' ? organId : null;
		const to = { documentId, recipient, channel, address, contentSha256, fileSha256, note, proof, sent };
		const id = await insertDispatch(tx, to, { at: ctx.now, by });
		if (id === null) continue;
		entered.push(recipient);
		if (isSentBySystem(channel)) await enqueue(tx, mailJob, { dispatchId: id });
	}
	return entered;
}
