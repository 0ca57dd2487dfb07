import type { Draft } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { draftKinds } from '@kheo/core';
import { findDraft, lockDraft } from '../queries.ts';
import { findRoundUp } from '../round-queries.ts';

export type FrozenDraft = {
	readonly id: string;
	readonly sha256: string;
	readonly kind: string;
	readonly content: Draft;
	readonly frozenOn: string;
	readonly roundId: string | null;
};

/** A draft that is with the leader now, held until the transaction ends so that it is not opened again meanwhile. */
export async function lockFrozenDraft(tx: Tx, id: string): Promise<FrozenDraft | undefined> {
	const draft = await lockDraft(tx, id);
	if (draft?.status !== 'frozen' || !draft.frozenAt) return undefined;
	return {
		id,
		sha256: draft.sha256,
		kind: draft.kind === 'responses' ? (draft.content.kind ?? draftKinds.responses) : draftKinds[draft.kind],
		content: draft.content,
		frozenOn: dayIn(draft.frozenAt),
		roundId: (await findRoundUp(tx, id))?.id ?? null
	};
}

/** The round in which a draft is up, for what signs it or takes the signature back. */
export async function roundOfDraft(tx: ReadTx, id: string): Promise<string | null> {
	return (await findRoundUp(tx, id))?.id ?? null;
}

/** What the book and a letter about it take from a draft: the symbol as it prints it, whom it is written to, where it goes. */
export async function draftLetter(
	tx: ReadTx,
	id: string
): Promise<{ readonly symbol: string; readonly addressee: string; readonly receivers: string; readonly priority: number } | null> {
	const draft = await findDraft(tx, id);
	if (!draft) return null;
	const { number, addressees, recipients, marks } = draft.content;
	const outside = recipients.filter((name) => !/^(?:lưu|như trên)/iu.test(name));
	return {
		symbol: (number ?? '').replace(/^Số\s*:?[\s\d…]*[/-]?\s*/u, ''),
		addressee: addressees.join('; '),
		priority: marks?.urgency ? priorities[marks.urgency] : 0,
		receivers: [...addressees, ...outside].join('; ').slice(0, 1000)
	};
}

const priorities = { urgent: 1, 'very-urgent': 2, express: 3 } as const;
