import { lockFrozen } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { findFrozenResult } from '#lib/features/reports/server/service/write-result-package.ts';
import { masterKey } from '#lib/server/personal/master-key.ts';
import { lock } from '#lib/server/personal/cipher.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { PackageRoute } from '../../schema.ts';
import { changeSending, lockSending, stateOf, subjectOf } from '../sending-queries.ts';
import { packageJob } from './package-job.ts';

/** What went to signature for an obligation: the register consolidated there, or the result report that follows from its units' reports. */
export type WentToSignature = { readonly kind: 'register' | 'results'; readonly obligationId: string };

/**
 * What went to signature goes to the superior's own Khéo over the network: by the link that the superior gave this unit, to a server whose key and, where no
 * public authority vouches for it, whose certificate were agreed on. The link is a key: it is kept locked and never shown again.
 */
export function sendPackage(ctx: Context, what: WentToSignature, { address, fingerprint, certificate }: PackageRoute, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'package.sending', (tx) =>
		onceFor(tx, key, async () => {
			const { sha256, ...of } = await contentOf(tx, what);
			const [id, { host }] = [newId(), new URL(address)];
			await tx
				.insertInto('package_sendings')
				.values({
					id,
					consolidation_id: of.consolidationId,
					obligation_id: of.consolidationId === null ? what.obligationId : null,
					content_sha256: sha256,
					host,
					address_box: lock(masterKey(), address, id),
					fingerprint,
					certificate_sha256: certificate,
					entered_at: ctx.now,
					entered_by: actorName(ctx.actor)
				})
				.execute();
			await enqueue(tx, packageJob, { sendingId: id });
			await audit(tx, { subject: subjectOf({ ...what, ...of }), data: { sending: id, host, fingerprint, sha256 } });
		})
	).catch((error: unknown) => {
		throw ['package_sendings_once', 'package_sendings_result_once'].includes(brokenConstraint(error) ?? '')
			? new Problem('package.already-sending', { cause: error })
			: error;
	});
}

async function contentOf(tx: Tx, { kind, obligationId }: WentToSignature): Promise<{ readonly sha256: string; readonly consolidationId: string | null }> {
	const frozen = kind === 'register' ? await lockFrozen(tx, obligationId) : await findFrozenResult(tx, obligationId);
	if (!frozen) throw new Problem(kind === 'register' ? 'consolidation.not-frozen' : 'levels.not-frozen');
	return { sha256: frozen.sha256, consolidationId: 'id' in frozen ? frozen.id : null };
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
			await audit(tx, { subject: subjectOf(found), data: { sending: id } });
		})
	);
}
