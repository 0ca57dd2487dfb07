import { anchorRound, checkJob, checkRound } from '#lib/features/audit-log/server/service/check-job.ts';
import { checkByItself, runCheck } from '#lib/features/audit-log/server/service/run-check.ts';
import { sendAnchors } from '#lib/features/audit-log/server/service/send-anchor.ts';
import { packageJob } from '#lib/features/levels/server/service/package-job.ts';
import { tryPackage } from '#lib/features/levels/server/service/try-package.ts';
import { digestMailJob, digestRound } from '#lib/features/digests/server/service/digest-job.ts';
import { sendDigestMail } from '#lib/features/digests/server/service/send-digest-mail.ts';
import { sendDigests } from '#lib/features/digests/server/service/send-digests.ts';
import { mailJob } from '#lib/features/dispatch/server/service/mail-job.ts';
import { sendLetter } from '#lib/features/dispatch/server/service/send-letter.ts';
import { forgetAskersRound, forgetOldAskers } from '#lib/features/dialogues/server/service/forget-old.ts';
import { forgetBookers, forgetBookersRound } from '#lib/features/bookings/server/service/forget-bookers.ts';
import { remindBooked, remindBookedRound } from '#lib/features/bookings/server/service/remind-booked.ts';
import { forgetNominees, forgetNomineesRound } from '#lib/features/movements/server/service/forget-nominees.ts';
import { forgetOldWords, forgetWordsRound } from '#lib/features/surveys/server/service/forget-words.ts';
import { forgetOldSenders, forgetSendersRound } from '#lib/features/feedback/server/service/forget-old.ts';
import { linkJob, publishJob, publishRound } from '#lib/features/posts/server/service/publish-job.ts';
import { keepLink } from '#lib/features/posts/server/service/note-out.ts';
import { publishPost } from '#lib/features/posts/server/service/publish-post.ts';
import { putDue } from '#lib/features/posts/server/service/put-due.ts';
import { forgetInvitations } from '#lib/features/invitations/server/service/keep-invitations.ts';
import { forgetInvitationsRound, invitationMailJob } from '#lib/features/invitations/server/service/mail-job.ts';
import { sendInvitationMail } from '#lib/features/invitations/server/service/send-invitation-mail.ts';
import { forgetRequests } from '#lib/features/single-sign-on/server/service/ask-for-entry.ts';
import { identity } from '#lib/features/accounts/server/service.ts';
import { closeIdle, closeIdleRound } from '#lib/features/handovers/server/service/close-idle.ts';
import { reminderMailJob, remindRound } from '#lib/features/reminders/server/service/mail-job.ts';
import { reminderTextJob, zaloTokenRound } from '#lib/features/reminders/server/service/text-job.ts';
import { sendReminderText } from '#lib/features/reminders/server/service/send-reminder-text.ts';
import { keepZaloToken } from '#lib/features/reminders/server/service/zalo-access.ts';
import { sendReminderMail } from '#lib/features/reminders/server/service/send-reminder-mail.ts';
import { sendMorning } from '#lib/features/reminders/server/service/send-reminders.ts';
import { peopleInDrafts } from '#lib/features/submissions/server/service/people-in-rows.ts';
import { deliverMessage } from '#lib/features/webhooks/server/service/deliver-message.ts';
import { tellOverdue } from '#lib/features/webhooks/server/service/tell-overdue.ts';
import { webhookJob, webhookRound } from '#lib/features/webhooks/server/service/webhook-job.ts';
import { closeDrafts } from '#lib/server/audit/close-drafts.ts';
import { backupSettings } from '#lib/server/backup/backup-settings.ts';
import { runCommand } from '#lib/server/backup/run-command.ts';
import { tellAlarm } from '#lib/server/backup/tell-alarm.ts';
import { clockShift } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { keepTimes, keepTimesRound } from '#lib/features/personal-data/server/service/keep-times.ts';
import { sweepIdempotencyKeys } from '#lib/server/database/sweep-keys.ts';
import { fileFolder, shelvesIn } from '#lib/server/files/files.ts';
import { sweepBytes, sweepFileRows } from '#lib/server/files/sweep-files.ts';
import { on, onInstallation, onRound } from '#lib/server/jobs/define-job.ts';
import { sealOpenContacts } from '#lib/server/personal/seal-contacts.ts';
import { scanWaiting } from '#lib/server/scanning/scan-waiting.ts';
import {
	backupAlarmRound,
	backupRound,
	closeDraftsRound,
	drillRound,
	scanFilesRound,
	sealContactsRound,
	sweepFilesRound,
	sweepKeysRound
} from '#lib/server/rounds.ts';

/** Every kind of work beside the web, bound to the use case that does it. What is kept for days goes by the machine's clock, not by that of a training. */
export const bindings = [
	onRound(closeDraftsRound, (ctx) => closeDrafts(ctx, peopleInDrafts)),
	on(checkJob, (ctx, { checkId }) => runCheck(ctx, checkId)),
	onRound(checkRound, checkByItself),
	onRound(anchorRound, (ctx) => sendAnchors(ctx)),
	onRound(sweepKeysRound, (ctx) => sweepIdempotencyKeys(ctx, new Date())),
	onRound(sweepFilesRound, sweepFiles),
	onRound(scanFilesRound, (ctx) => scanWaiting(ctx)),
	onInstallation(backupRound, () => ifBackedUp(() => runCommand('backup', '--scheduled'))),
	onInstallation(drillRound, () => ifBackedUp(() => runCommand('drill'))),
	onInstallation(backupAlarmRound, () => ifBackedUp(tellAlarm)),
	on(packageJob, (ctx, { sendingId }) => tryPackage(ctx, sendingId)),
	on(mailJob, (ctx, { dispatchId }) => sendLetter(ctx, dispatchId)),
	onRound(remindRound, unlessTraining(sendMorning)),
	on(reminderMailJob, (ctx, { messageId }) => sendReminderMail(ctx, messageId)),
	on(reminderTextJob, (ctx, { deliveryId }) => sendReminderText(ctx, deliveryId)),
	onRound(zaloTokenRound, keepZaloToken),
	onRound(publishRound, unlessTraining(putDue)),
	on(publishJob, (ctx, { deliveryId }) => publishPost(ctx, deliveryId)),
	on(linkJob, (ctx, { outingId }) => keepLink(ctx, outingId)),
	onRound(forgetSendersRound, unlessTraining(forgetOldSenders)),
	onRound(forgetAskersRound, unlessTraining(forgetOldAskers)),
	onRound(forgetNomineesRound, unlessTraining(forgetNominees)),
	onRound(forgetBookersRound, unlessTraining(forgetBookers)),
	onRound(remindBookedRound, unlessTraining(remindBooked)),
	onRound(forgetWordsRound, unlessTraining(forgetOldWords)),
	on(invitationMailJob, (ctx, letter) => sendInvitationMail(ctx, letter)),
	onRound(
		forgetInvitationsRound,
		unlessTraining(async (ctx) => {
			await forgetInvitations(ctx);
			await forgetRequests(ctx);
		})
	),
	onRound(keepTimesRound, unlessTraining(keepTimes)),
	onRound(sealContactsRound, (ctx) => sealOpenContacts(ctx)),
	onRound(closeIdleRound, (ctx) => closeIdle(ctx, identity())),
	onRound(digestRound, unlessTraining(sendDigests)),
	on(webhookJob, (ctx, { messageId }) => deliverMessage(ctx, messageId)),
	onRound(webhookRound, unlessTraining(tellOverdue)),
	on(digestMailJob, (ctx, { deliveryId }) => sendDigestMail(ctx, deliveryId))
];

/** For the installation, which makes a queue for each. */
export const kindsOfWork = bindings.map(({ kind }) => kind);

/** Where people practise on another day nobody is written to by itself: the rounds come by the machine's clock. */
function unlessTraining(send: (ctx: Context) => Promise<unknown>): (ctx: Context) => Promise<void> {
	return async (ctx) => {
		if (clockShift() === 0) await send(ctx);
	};
}

/** Only where somebody has said where backups go. */
async function ifBackedUp(work: () => Promise<unknown>): Promise<void> {
	if (backupSettings()) await work();
}

async function sweepFiles(ctx: Context): Promise<void> {
	const now = new Date();
	await sweepFileRows(ctx, now);
	await sweepBytes(ctx, shelvesIn(fileFolder(), ctx.agencyId), now);
}
