import type { PlainDate } from '@kheo/core';

/** One unit that owes a product: how it can hand it in. */
export type LinkLine = {
	readonly unitId: string;
	readonly unit: string;
	/** `account`: its own people sign in; `sent`: nothing is waited for; `active`: a link holds; `none`: neither. */
	readonly state: 'account' | 'sent' | 'active' | 'none';
	/** To when the link holds. */
	readonly until: Date | null;
};

/** Who hands a product in with an account, with a link, or not yet at all. */
export type LinksView = {
	readonly obligation: { readonly id: string; readonly name: string; readonly due: PlainDate | null };
	readonly plan: { readonly id: string; readonly title: string };
	readonly lines: readonly LinkLine[];
};

/** What is handed to one unit: its name and the address of its link. */
export type Slip = { readonly unitId: string; readonly unit: string; readonly url: string };
