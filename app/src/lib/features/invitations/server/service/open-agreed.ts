import type { CarriesOut } from '#lib/features/concurrences/server/service/settle.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import { asInvitation, expiryFrom, findById } from '../queries.ts';
import { invitationMailJob } from './mail-job.ts';

export type OpensInvitation = { readonly invitationId: string; readonly origin: string };

/** A second person agreed: the invitation holds for its hours from now, and its letter goes; without mail a link is taken to hand over. */
export const openAgreed: CarriesOut['invitation'] = async (tx, asker, payload) => {
	const { invitationId: id, origin } = payload as OpensInvitation;
	await tx.selectFrom('invitations').select('id').where('id', '=', id).forUpdate().execute();
	const found = await findById(tx, id);
	if (!found) throw new Problem('invitation.not-found');
	if (asInvitation(found, asker.now).state !== 'second') throw new Problem('invitation.withdrawn');
	await tx
		.updateTable('invitations')
		.set({ awaits_second: false, expires_at: expiryFrom(asker.now) })
		.where('id', '=', id)
		.execute();
	if (found.byMail) await enqueue(tx, invitationMailJob, { invitationId: id, issue: found.issue, origin });
	return { invitation: id, role: found.role };
};

/** A second person refused: nobody comes in with it. */
export const withdrawRefused: CarriesOut['invitation'] = async (tx, asker, payload) => {
	const { invitationId: id } = payload as OpensInvitation;
	await tx
		.updateTable('invitations')
		.set({ withdrawn_at: asker.now })
		.where('id', '=', id)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.execute();
	return { invitation: id };
};
