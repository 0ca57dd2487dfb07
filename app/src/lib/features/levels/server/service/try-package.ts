import { secondsLeft, waitAfter } from '@kheo/core';
import { readReceipt } from '@kheo/documents/package/receipt';
import { enterPackageReceipt } from '#lib/features/consolidations/server/service/enter-package-receipt.ts';
import { writeRegisterPackage } from '#lib/features/consolidations/server/service/write-package.ts';
import { enterResultReceipt } from '#lib/features/reports/server/service/enter-result-receipt.ts';
import { writeResultPackage } from '#lib/features/reports/server/service/write-result-package.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { OutgoingForbidden } from '#lib/server/outgoing/guarded-lookup.ts';
import { openWithMaster } from '#lib/server/personal/master-key.ts';
import { type Answered, postPinned, WrongCertificate } from '#lib/server/post-pinned.ts';
import { Problem } from '#lib/server/problem.ts';
import { changeSending, findSending, lockSending, stateOf, subjectOf, type StoredSending } from '../sending-queries.ts';
import { packageJob } from './package-job.ts';

/** `not-now`: to be tried again; `never`: only a person can help, with what the fault says. */
type Ended = { readonly outcome: 'taken' | 'not-now' | 'never'; readonly fault: string | null };

/**
 * One try. The package is the same bytes each time and its receiver takes a content once, answering the same receipt again; so what was cut off is tried
 * again without harm, and nothing arrives twice.
 */
export async function tryPackage(ctx: Context, sendingId: string): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (!(await beginTry(ctx, sendingId))) return;
	await endTry(ctx, sendingId, await attempt(ctx, sendingId));
}

function beginTry(ctx: Context, id: string): Promise<boolean> {
	return inTransaction(ctx, 'package.try-begun', async (tx) => {
		const found = await lockSending(tx, id);
		const state = found && stateOf(found, ctx.now);
		const wait = secondsLeft(found?.nextTryAt ?? null, ctx.now);
		if (!found || (state !== 'queued' && state !== 'waiting') || wait > 0) {
			if (found && (state === 'trying' || (state === 'waiting' && wait > 0))) await enqueue(tx, packageJob, { sendingId: id }, Math.max(wait, 30));
			leaveAsItWas(tx);
			return false;
		}
		await changeSending(tx, id, { trying_since: ctx.now, tries: found.tries + 1, next_try_at: null });
		await audit(tx, { subject: subjectOf(found), data: { sending: id, try: found.tries + 1 } });
		return true;
	});
}

async function attempt(ctx: Context, id: string): Promise<Ended> {
	const sending = await readOnly(ctx, (tx) => findSending(tx, id));
	const url = sending && openWithMaster(sending.box, id)?.toString();
	if (!sending || !url) return { outcome: 'never', fault: 'address' };
	try {
		const { bytes } = await packageOf(ctx, sending);
		const answer = await postPinned({ url: `${url}/package`, body: bytes, type: 'application/zip', certificateSha256: sending.certificate });
		return answer.status === 200 ? await takeReceipt(ctx, sending, answer) : refusedBy(answer);
	} catch (error) {
		if (error instanceof OutgoingForbidden) return { outcome: 'never', fault: 'inside' };
		if (error instanceof WrongCertificate) return { outcome: 'never', fault: 'certificate' };
		if (error instanceof Problem) return { outcome: 'never', fault: error.code };
		const fault = faultOf(error);
		return unvouched.test(fault) ? { outcome: 'never', fault: 'authority' } : { outcome: 'not-now', fault };
	}
}

function packageOf(ctx: Context, { consolidationId, obligationId, contentSha256 }: StoredSending): Promise<{ readonly bytes: Uint8Array }> {
	return (consolidationId === null ? writeResultPackage : writeRegisterPackage)(ctx, obligationId ?? '', contentSha256);
}

/** What TLS says of a certificate that no public authority vouches for, or that is of another name or out of date. */
const unvouched = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)/u;

/** The fingerprint that was entered is a person's word that the key is the superior's. */
async function takeReceipt(ctx: Context, sending: StoredSending, { body }: Answered): Promise<Ended> {
	const { origin, receipt } = readReceipt(body);
	if (origin.fingerprint.replaceAll(' ', '') !== sending.fingerprint) return { outcome: 'never', fault: 'fingerprint' };
	if (receipt.contentSha256 !== sending.contentSha256) return { outcome: 'never', fault: 'package.receipt-of-other' };
	const file = new File([new Uint8Array(body)], 'receipt.kheo.zip');
	const enter = sending.consolidationId === null ? enterResultReceipt : enterPackageReceipt;
	await enter(ctx, sending.obligationId ?? '', { receipt: file, trust: true });
	return { outcome: 'taken', fault: null };
}

function refusedBy({ status, body }: Answered): Ended {
	const isBusy = status >= 500 || status === 408 || status === 425 || status === 429;
	return { outcome: isBusy ? 'not-now' : 'never', fault: `${status} ${saidIn(body)}`.trim().slice(0, 500) };
}

function saidIn(body: Uint8Array): string {
	try {
		const said: unknown = JSON.parse(new TextDecoder().decode(body));
		return typeof said === 'object' && said !== null && 'message' in said && typeof said.message === 'string' ? said.message : '';
	} catch {
		return '';
	}
}

function faultOf(error: unknown): string {
	if (!(error instanceof Error)) return 'error';
	return ('code' in error && typeof error.code === 'string' ? error.code : error.message).slice(0, 500);
}

function endTry(ctx: Context, id: string, { outcome, fault }: Ended): Promise<void> {
	return inTransaction(ctx, outcome === 'taken' ? 'package.sent' : 'package.try-failed', async (tx) => {
		const found = await lockSending(tx, id);
		if (!found?.tryingSince) return leaveAsItWas(tx);
		const wait = outcome === 'not-now' ? waitAfter(found.tries) : null;
		if (wait !== null) await enqueue(tx, packageJob, { sendingId: id }, wait);
		const next = wait === null ? { failed_at: ctx.now } : { next_try_at: new Date(ctx.now.getTime() + wait * 1000) };
		await changeSending(tx, id, { trying_since: null, last_fault: fault, ...(outcome === 'taken' ? { sent_at: ctx.now } : next) });
		await audit(tx, { subject: subjectOf(found), data: { sending: id, outcome, fault, wait } });
	});
}
