import type { PlainDate, UnitSigner } from '@kheo/core';

/** Who may sign for a unit, as what, from when to when. */
export type Signer = UnitSigner & {
	readonly id: string;
	readonly userId: string | null;
	readonly validFrom: PlainDate;
	readonly validTo: PlainDate | null;
};

/** A return before who signs for its unit, as its page shows it. */
export type ApprovalView = {
	readonly waiting: { readonly at: Date; readonly by: string; readonly nilReason: string | null } | null;
	/** It came back the last time, and why. */
	readonly returned: { readonly reason: string; readonly signer: UnitSigner } | null;
	/** Who signs today. */
	readonly signers: readonly Signer[];
	/** The reader signs for the unit, and did not put it up. */
	readonly mayApprove: boolean;
	/** The reader signs for the unit but put it up: another must approve. */
	readonly isOwn: boolean;
};

/** Who signs for a unit and whether its returns need it. */
export type SignersView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly needsApproval: boolean;
	readonly signers: readonly Signer[];
	readonly accounts: readonly { readonly userId: string; readonly name: string }[];
	readonly mayChange: boolean;
};

/** Those who sign on a day, the head first. */
export function signingOn<S extends Pick<Signer, 'validFrom' | 'validTo' | 'capacity'>>(signers: readonly S[], day: PlainDate): S[] {
	const valid = signers.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
	return valid.sort((a, b) => Number(a.capacity !== null) - Number(b.capacity !== null));
}
