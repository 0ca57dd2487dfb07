import type { PlainDate } from '@kheo/core';
import type { PurposeName } from './register/purposes.ts';

/** What is erased here when its time is over; other pages keep the times that they set. */
export const retentionKinds = ['messages', 'contacts', 'requests', 'consents'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** The purpose of the register whose time counts. */
export const purposeOfKind = { messages: 'messages', contacts: 'contacts', requests: 'rights', consents: 'rights' } as const satisfies Record<
	RetentionKind,
	PurposeName
>;

/** Why a kind is left alone: somebody said so, or a request of a person is open that asks to see, to restrict or to object. */
export type Hold = { readonly by: 'person'; readonly who: string; readonly because: string } | { readonly by: 'requests'; readonly codes: readonly string[] };

export type RetentionLine = {
	readonly kind: RetentionKind;
	readonly months: number;
	/** What is older than this day has come due. */
	readonly before: PlainDate;
	readonly due: number;
	readonly confirmed: { readonly by: string; readonly on: PlainDate } | null;
	readonly hold: Hold | null;
	readonly version: number;
};

export type RetentionRun = { readonly kind: RetentionKind; readonly on: PlainDate; readonly erased: number; readonly by: string; readonly before: PlainDate };
