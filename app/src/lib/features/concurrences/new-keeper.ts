import type { PlainDate } from '@kheo/core';

/** A leader or an administrator in their first days, as the others are told of them. */
export type NewKeeper = { readonly name: string; readonly role: 'admin' | 'leader'; readonly invitedBy: string; readonly newUntil: PlainDate };
