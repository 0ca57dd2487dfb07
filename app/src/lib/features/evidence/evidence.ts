import type { PlainDate } from '@kheo/core';

export type Consent = 'unsaid' | 'given' | 'nobody' | 'refused';
export const consents: readonly Consent[] = ['unsaid', 'given', 'nobody', 'refused'];

/** Something that shows what was done; in the tray while `activityId` is null. */
export type Evidence = {
	readonly id: string;
	readonly activityId: string | null;
	readonly kind: 'photo' | 'document' | 'link' | 'figure';
	readonly name: string;
	readonly caption: string;
	/** Of the original. */
	readonly sha256: string | null;
	readonly size: number | null;
	/** What a virus scanner said of the original; null for what is no file. */
	readonly scan: 'unscanned' | 'clean' | 'refused' | null;
	readonly width: number | null;
	readonly height: number | null;
	/** Null: not known, which is usual for a photo that was sent by Zalo. */
	readonly takenOn: PlainDate | null;
	readonly takenAt: string | null;
	readonly url: string | null;
	readonly figure: { readonly value: string; readonly unit: string } | null;
	readonly consent: Consent;
	/** Where a photo that looks the same was used before. */
	readonly usedBefore: readonly UsedBefore[];
};

/** Another use of what looks like the same photo. */
export type UsedBefore = {
	readonly unit: string;
	/** Null while it lies in a tray. */
	readonly activity: string | null;
	readonly plan: string;
	readonly year: number | null;
	readonly addedOn: PlainDate;
	/** The same file byte for byte, or one that looks the same. */
	readonly same: 'file' | 'look';
};

export type EvidenceView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly plan: string;
	readonly activities: readonly { readonly id: string; readonly name: string; readonly scheduled: string }[];
	readonly evidence: readonly Evidence[];
	readonly may: { readonly write: boolean };
};

/** Why a file was not taken. */
export type Refused = { readonly name: string; readonly why: 'kind' | 'too-large' | 'broken' | 'secret' };

export type Added = { readonly added: number; readonly known: readonly string[]; readonly refused: readonly Refused[] };
