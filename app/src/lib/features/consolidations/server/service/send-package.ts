import { masterKey } from '#lib/server/personal/master-key.ts';
import { lock } from '#lib/server/personal/cipher.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { PackageRoute } from '../../schema.ts';
import { lockCurrent } from '../queries.ts';
import { changeSending, lockSending, stateOf } from '../sending-queries.ts';
import { packageJob } from './package-job.ts';

/**
 * The frozen register goes to the superior's own Khéo over the network: by the link that the superior gave this unit, to a server whose key and, where no
 * public authority vouches for it, whose certificate were agreed on. The link is a key: it is kept locked and never shown again.
 */
export function sendPackage(ctx: Context, obligationId: string, { address, fingerprint, certificate }: PackageRoute, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'package.sending', (tx) =>
		onceFor(tx, key, async () => {
			const frozen = await lockCurrent(tx, obligationId);
			if (frozen?.status !== 'frozen' || !frozen.contentSha256) throw new Problem('consolidation.not-frozen');
			const [id, { host }] = [newId(), new URL(address)];
			await tx
				.insertInto('package_sendings')
				.values({
					id,
					consolidation_id: frozen.id,
					content_sha256: frozen.contentSha256,
					host,
					address_box: lock(masterKey(), address, id),
					fingerprint,
					certificate_sha256: certificate,
					entered_at: ctx.now,
					entered_by: actorName(ctx.actor)
				})
				.execute();
			await enqueue(tx, packageJob, { sendingId: id });
			await audit(tx, { subject: { type: 'consolidation', id: frozen.id }, data: { sending: id, host, fingerprint, sha256: frozen.contentSha256 } });
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'package_sendings_once' ? new Problem('package.already-sending', { cause: error }) : error;
	});
}

/** What has not arrived yet is not to be tried any more; the package may still be carried as a file. */
export function stopPackage(ctx: Context, obligationId: string, id: string, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'package.sending-stopped', (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockSending(tx, id);
			if (!found || found.obligationId !== obligationId) throw new Problem('dispatch.not-found');
			if (!['queued', 'waiting'].includes(stateOf(found, ctx.now))) throw new Problem('dispatch.moved');
			await changeSending(tx, id, { cancelled_at: ctx.now, cancelled_by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'consolidation', id: found.consolidationId }, data: { sending: id } });
		})
	);
}
