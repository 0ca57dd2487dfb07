import type { UnitSigner } from '@kheo/core';
import { keepScan, insertScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { fileApproved, lockPutUp, releaseReturn } from '#lib/features/submissions/server/service/put-up-return.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PaperApproval } from '../../schema.ts';
import { type Signer, signingOn } from '../../view.ts';
import { decide, listApprovals, listSigners } from '../queries.ts';

type Key = { readonly obligationId: string; readonly unitId: string };
type Filed = { readonly version: number };

/** Who signs for the unit approves: with that the return is filed, and arrives now. Nobody approves what they put up themselves. */
export function approve(ctx: Context, returned: Key, key = ''): Promise<Filed> {
	return answering(ctx, 'submission.unit-approved', returned, key, async (tx, { id, submissionId, nilReason, putUpBy }) => {
		const signer = await ownSigner(tx, ctx, returned, putUpBy);
		const { version } = await fileApproved(tx, submissionId, nilReason);
		await decide(tx, id, { outcome: 'approved', how: 'app', signer, signedOn: ctx.today, version });
		return { answer: { version }, said: { version, how: 'app' } };
	});
}

/** Gives it back to the unit's clerk with a reason. */
export function giveBack(ctx: Context, returned: Key, reason: string, key = ''): Promise<void> {
	return answering(ctx, 'submission.unit-returned', returned, key, async (tx, { id, submissionId, putUpBy }) => {
		const signer = await ownSigner(tx, ctx, returned, putUpBy);
		await decide(tx, id, { outcome: 'returned', signer, reason });
		await releaseReturn(tx, submissionId);
		return { answer: undefined, said: { reason } };
	});
}

/** Signed on paper, which is equal: the unit or the Office says by whom and when, with the picture of the sheet. It is filed now. */
export async function enterPaperApproval(ctx: Context, returned: Key, { signerId, day, file }: PaperApproval, key = ''): Promise<Filed> {
	const proof = await keepScan(ctx, file && file.size > 0 ? file : null);
	if (!proof) throw new Problem('signer.picture-missing');
	if (day > ctx.today) throw new Problem('issue.day-in-future');
	return answering(ctx, 'submission.unit-approved', returned, key, async (tx, { id, submissionId, nilReason, putUpBy, mayWrite }) => {
		if (!mayWrite) throw new Problem('actor.not-allowed');
		const signer = signingOn(await listSigners(tx, returned.unitId), day).find((one) => one.id === signerId);
		if (!signer) throw new Problem('signer.not-that-day');
		if (isOwn(signer, putUpBy)) throw new Problem('signer.own');
		await insertScan(tx, proof);
		const { version } = await fileApproved(tx, submissionId, nilReason);
		await decide(tx, id, { outcome: 'approved', how: 'paper', signer: asSigned(signer), signedOn: day, version, proof });
		return { answer: { version }, said: { version, how: 'paper', day, proof: proof.sha256 } };
	});
}

type Open = { readonly id: string; readonly submissionId: string; readonly nilReason: string | null; readonly putUpBy: string; readonly mayWrite: boolean };

function answering<T>(
	ctx: Context,
	action: string,
	returned: Key,
	key: string,
	decideOn: (tx: Tx, open: Open) => Promise<{ readonly answer: T; readonly said: { readonly [field: string]: unknown } }>
): Promise<T> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const { id: submissionId, mayWrite } = await lockPutUp(tx, returned);
			const [open] = await listApprovals(tx, returned);
			if (open?.outcome !== null) throw new Problem('submission.moved');
			const { answer, said } = await decideOn(tx, { ...open, submissionId, mayWrite });
			await audit(tx, { subject: { type: 'submission', id: submissionId }, data: { ...returned, ...said } });
			return answer;
		})
	);
}

/** As what the reader signs today; refused for who does not, and for who put it up. */
async function ownSigner(tx: Tx, { actor, today }: Context, { unitId }: Key, putUpBy: string): Promise<UnitSigner> {
	const signer = signingOn(await listSigners(tx, unitId), today).find((one) => isOwn(one, actorKey(actor)));
	if (!signer) throw new Problem('actor.not-allowed');
	if (putUpBy === actorKey(actor)) throw new Problem('signer.own');
	return asSigned(signer);
}

function isOwn({ userId }: Signer, who: string): boolean {
	return userId !== null && who === `user:${userId}`;
}

function asSigned({ capacity, onBehalfOf, position, name }: Signer): UnitSigner {
	return { capacity, onBehalfOf, position, name };
}
