import type { BlurredPart, PlainDate } from '@kheo/core';

export type Consent = 'unsaid' | 'given' | 'nobody' | 'refused';
export const consents: readonly Consent[] = ['unsaid', 'given', 'nobody', 'refused'];

/** Something that shows what was done; in the tray while `activityId` is null. */
export type Evidence = {
	readonly id: string;
	readonly activityId: string | null;
	readonly kind: 'photo' | 'document' | 'link' | 'figure';
	readonly name: string;
	readonly caption: string;
	/** Of the original; of a link, of its page as somebody captured it. */
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
	readonly inAnnex: boolean;
	readonly blurred: readonly BlurredPart[];
	readonly version: number;
	/** Where a photo that looks the same was used before. */
	readonly usedBefore: readonly UsedBefore[];
};

/** Another use of what looks like the same photo. */
export type UsedBefore = {
	/** Null where whoever asks may not know: another unit's, for the holder of a link. */
	readonly unit: string | null;
	/** Null while it lies in a tray. */
	readonly activity: string | null;
	readonly plan: string;
	readonly year: number | null;
	readonly addedOn: PlainDate;
	/** The same file byte for byte, or one that looks the same. */
	readonly same: 'file' | 'look';
};

/** What was taken out, by whom and why; of what was erased only that remains. */
export type Aside = {
	readonly id: string;
	readonly name: string;
	readonly kind: Evidence['kind'];
	readonly at: Date;
	readonly by: string;
	readonly reason: string;
	readonly erased: { readonly at: Date; readonly by: string } | null;
};

export type EvidenceView = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly plan: string;
	readonly activities: readonly { readonly id: string; readonly name: string; readonly scheduled: string }[];
	readonly evidence: readonly Evidence[];
	readonly aside: readonly Aside[];
	/** `originals`: of photos, which may tell where they were taken. */
	readonly may: { readonly write: boolean; readonly originals: boolean; readonly erase: boolean };
};

/** Why a file was not taken. */
export type Refused = { readonly name: string; readonly why: 'kind' | 'too-large' | 'broken' | 'locked' | 'secret' };

export type Added = { readonly added: number; readonly known: readonly string[]; readonly refused: readonly Refused[] };

/** An erasure, and the other pieces that are the same file: each is to be erased by itself. */
export type Erased = {
	readonly elsewhere: readonly { readonly unit: string; readonly plan: string; readonly obligationId: string; readonly unitId: string }[];
};

/** What a press on the page came to. */
export type EvidenceAnswer = {
	readonly added?: Added | undefined;
	readonly erased?: Erased | undefined;
	readonly problem?: string | undefined;
	readonly message?: string | null | undefined;
};
