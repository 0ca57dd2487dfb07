import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { NewMember } from '../schema.ts';
import { insertMember } from './membership-queries.ts';
import { memberForLog } from './personal.ts';

export {
	createAccount,
	deleteAccount,
	factsOfAccounts,
	findAccount,
	findAccountById,
	listAccounts,
	refuseTakenUsername,
	resetPassword,
	switchOff,
	switchOn,
	takenUsernames,
	type AccountFacts,
	type NewAccount
} from './accounts.ts';
export { offAmong } from './accounts-off.ts';
export { changePassword, refuseWeakPassword } from './change-password.ts';
export { takeAccounts } from './accounts-from-elsewhere.ts';
export { confirmPerson, IDLE_MINUTES, isFresh, isIdle } from './confirm.ts';
export { mayForgetPassword, mayTryPasskey } from './door-tries.ts';
export { enterBySso } from './enter-by-sso.ts';
export { erasePersonFromLogs } from './erase-person.ts';
export { closeIdentity, identity, identityOn, migrateIdentity, type Identity } from './identity.ts';
export { memberForLog } from './personal.ts';
export { askForMailbox, confirmMailbox, forgetMailbox, isEmailFree, mailboxOf, type OwnMailbox } from './mailbox.ts';
export { askForPassword, resetByMail, whoseLink } from './password-by-mail.ts';
export {
	endMemberships,
	findMember,
	insertMember,
	listChainMembers,
	listInvited,
	listMembers,
	listSigners,
	listSupervisors,
	listUnitsWithAccount,
	type Member
} from './membership-queries.ts';
export { type Asked, mailedOrigin } from './mail-links.ts';
export { findByMailbox, findLinked, linkedAmong, linkSubject, unlinkSubject } from './sso-subjects.ts';
export { noteInAgencies, noteLockOut } from './note-in-agencies.ts';
export { listOwnAgencies } from './own-agencies.ts';
export { deletePasskey, listPasskeys, type OwnPasskey } from './passkey-store.ts';
export { addPasskey, passkeyStateAt, type PasskeyState, passkeyToMake, passkeyToShow, signInWithPasskey } from './passkeys.ts';
export { passOn } from './session-cookies.ts';
export { asksForCode, beginFactor, type FactorSetup, forgetFactor, signInWithCode, turnFactorOff, turnFactorOn } from './second-factor.ts';
export { endOtherSessions, endSession, listSessions, noteSeen, type OwnSession } from './sessions.ts';
export { currentUser, signIn, signOut, type Origin, type SignedInUser, type Visitor } from './sign-in.ts';

/** Makes a person a member of the context's agency. */
export function addMember(ctx: Context, member: NewMember): Promise<string> {
	return inTransaction(ctx, 'member.added', async (tx) => {
		const id = newId();
		await insertMember(tx, id, member);
		await audit(tx, { subject: { type: 'member', id }, data: memberForLog(member) });
		return id;
	});
}
