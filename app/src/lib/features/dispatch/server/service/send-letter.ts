import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { secondsLeft, sendingState, waitAfter } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { findIssued } from '#lib/features/issuing/server/service/find-issued.ts';
import { type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { findFile } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import { mailSettings, type MailSettings } from '#lib/server/mail/mail-settings.ts';
import { sendMail, type Tried } from '#lib/server/mail/send-mail.ts';
import { changeDispatch, findDispatch, lockDispatch, type StoredDispatch } from '../dispatch-queries.ts';
import { mailJob } from './mail-job.ts';
import { letterOf } from '../letter-of.ts';

/**
 * One try to send one letter. That it begins is committed before the mail server is spoken to, and how it ended after: a process that dies in between leaves a
 * letter of which nobody knows whether it arrived, and that is never sent again by itself.
 */
export async function sendLetter(ctx: Context, dispatchId: string): Promise<void> {
	requireClerk(ctx);
	if (!(await beginTry(ctx, dispatchId))) return;
	await endTry(ctx, dispatchId, await attempt(ctx, dispatchId));
}

/** Whether it is this one's turn: not when it is settled, under way, or has to wait longer. */
function beginTry(ctx: Context, id: string): Promise<boolean> {
	return inTransaction(ctx, 'dispatch.try-begun', async (tx) => {
		const found = await lockDispatch(tx, id);
		const state = found && sendingState(found, ctx.now);
		const wait = secondsLeft(found?.nextTryAt ?? null, ctx.now);
		if (!found || (state !== 'queued' && state !== 'waiting') || wait > 0) {
			if (found && (state === 'trying' || (state === 'waiting' && wait > 0))) await enqueue(tx, mailJob, { dispatchId: id }, Math.max(wait, 30));
			leaveAsItWas(tx);
			return false;
		}
		await changeDispatch(tx, id, { trying_since: ctx.now, tries: found.tries + 1, next_try_at: null });
		await audit(tx, { subject: { type: 'dispatch', id }, data: { try: found.tries + 1 } });
		return true;
	});
}

async function attempt(ctx: Context, id: string): Promise<Tried> {
	const settings = mailSettings();
	if (settings === null) return { outcome: 'not-now', fault: 'SMTP_URL' };
	const letter = await readLetter(ctx, id, settings);
	return letter === null ? { outcome: 'never', fault: 'file' } : sendMail(letter, settings);
}

async function readLetter(ctx: Context, id: string, settings: MailSettings) {
	const about = await readOnly(ctx, async (tx) => {
		const dispatch = await findDispatch(tx, id);
		const stored = dispatch?.fileSha256 ? await findFile(tx, dispatch.fileSha256) : undefined;
		return dispatch && stored ? { dispatch, stored, paper: await findIssued(tx, dispatch.documentId), agency: (await getAgency(tx)).name } : null;
	});
	const bytes = about && (await readStored(ctx, about.stored.sha256).catch(nullWhereRefused));
	return about && bytes ? letterOf({ ...about, type: about.stored.type, bytes, from: settings.from, locale: ctx.locale }) : null;
}

function nullWhereRefused(error: unknown): null {
	if (error instanceof Problem && error.code === 'file.refused') return null;
	throw error;
}

function endTry(ctx: Context, id: string, { outcome, fault }: Tried): Promise<void> {
	return inTransaction(ctx, outcome === 'taken' ? 'dispatch.sent' : 'dispatch.try-failed', async (tx) => {
		const found = await lockDispatch(tx, id);
		if (!found?.tryingSince) return leaveAsItWas(tx);
		const wait = outcome === 'not-now' ? waitAfter(found.tries) : null;
		if (wait !== null) await enqueue(tx, mailJob, { dispatchId: id }, wait);
		await changeDispatch(tx, id, { last_fault: fault, ...endOf(ctx, outcome, found, wait) });
		await audit(tx, { subject: { type: 'dispatch', id }, data: { outcome, fault, wait } });
	});
}

function endOf({ now, today }: Context, outcome: Tried['outcome'], { tryingSince }: StoredDispatch, wait: number | null) {
	if (outcome === 'taken') return { trying_since: null, sent_at: now, sent_on: today, sent_by: '' };
	if (outcome === 'unsure') return { trying_since: tryingSince, unsure_at: now };
	if (wait !== null) return { trying_since: null, next_try_at: new Date(now.getTime() + wait * 1000) };
	return { trying_since: null, failed_at: now };
}
