/** The life of a unit's return. `nil` is a return too: nothing to register, said with a reason; it is not a missing one. */
export type Status = 'draft' | 'submitted' | 'needs-more' | 'accepted' | 'nil';

/** The one meaning of "đã gửi", on every screen and paper: it stands as handed in, accepted or nil. What was sent back for more is being mended, told apart. */
export const sentStatuses = ['submitted', 'accepted', 'nil'] as const;

export function isSent(status: string | null): status is (typeof sentStatuses)[number] {
	return sentStatuses.some((one) => one === status);
}

export type Action = 'edit' | 'submit' | 'submit-nil' | 'withdraw' | 'ask-for-more' | 'accept' | 'reopen' | 'supplement';

/** What may be done in each state, and the state it leads to. Only a lower agency's frozen content supplements: what it issued since is looked at anew. */
export const transitions = {
	draft: { edit: 'draft', submit: 'submitted', 'submit-nil': 'nil' },
	submitted: { withdraw: 'draft', 'ask-for-more': 'needs-more', accept: 'accepted', supplement: 'submitted' },
	'needs-more': { edit: 'needs-more', submit: 'submitted', 'submit-nil': 'nil' },
	accepted: { reopen: 'submitted', 'ask-for-more': 'needs-more', supplement: 'submitted' },
	nil: { withdraw: 'draft', 'ask-for-more': 'needs-more', supplement: 'submitted' }
} as const satisfies Record<Status, Partial<Record<Action, Status>>>;

/** The state after an action, or null when the action is not permitted in this state. */
export function after(status: Status, action: Action): Status | null {
	const permitted: Partial<Record<Action, Status>> = transitions[status];
	return permitted[action] ?? null;
}

export function actionsIn(status: Status): Action[] {
	const permitted: Partial<Record<Action, Status>> = transitions[status];
	return (Object.keys(permitted) as Action[]).filter((action) => permitted[action] !== undefined);
}
