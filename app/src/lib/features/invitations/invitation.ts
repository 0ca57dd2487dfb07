export const INVITATION_HOURS = 72;
/** So many people at once; a longer list is sent in parts. */
export const INVITED_MAX = 200;

export const roles = ['unit', 'office', 'clerk', 'leader', 'admin', 'supervisor', 'auditor'] as const;
export type InvitedRole = (typeof roles)[number];

/** Somebody to be asked to join, as an administrator wrote them down. */
export type Invited = { readonly name: string; readonly unitId: string | null; readonly role: InvitedRole; readonly email: string | null };

/** `second`: a second person has not agreed yet, so the link opens nothing. */
export type InvitationState = 'open' | 'second' | 'expired' | 'accepted' | 'withdrawn';

export type Invitation = Invited & {
	readonly id: string;
	readonly unit: string | null;
	readonly expiresAt: Date;
	/** The link went, or goes, by mail; else somebody hands it over. */
	readonly byMail: boolean;
	readonly mailedAt: Date | null;
	readonly mailFault: string | null;
	readonly state: InvitationState;
	readonly awaitsSecond: boolean;
};

type Ends = { readonly acceptedAt: Date | null; readonly withdrawnAt: Date | null; readonly expiresAt: Date; readonly awaitsSecond: boolean };

export function stateOf({ acceptedAt, withdrawnAt, expiresAt, awaitsSecond }: Ends, now: Date): InvitationState {
	if (acceptedAt) return 'accepted';
	if (withdrawnAt) return 'withdrawn';
	if (expiresAt <= now) return 'expired';
	return awaitsSecond ? 'second' : 'open';
}
