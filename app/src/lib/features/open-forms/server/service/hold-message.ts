import { isCaught, type SpamRule } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { HeldKind } from '../../rules.ts';

type Message = { readonly kind: HeldKind; readonly id: string; readonly words: string; readonly isProven: boolean };

/** Marks a message that a rule catches, or that came without the browser's work, to be looked at first. It is taken all the same: whoever sent it is told nothing else. */
export async function holdIfCaught(tx: Tx, ctx: Context, { kind, id, words, isProven }: Message): Promise<void> {
	const rules = await tx.selectFrom('spam_rules').select(['id', 'kind', 'words', 'most']).where('ended_at', 'is', null).orderBy('id').execute();
	const caughtBy = rules.filter((rule) => isCaught(words, rule as SpamRule)).map((rule) => rule.id);
	const reasons = isProven ? caughtBy : [...caughtBy, null];
	if (reasons.length === 0) return;
	const held = { kind, message_id: id, held_at: ctx.now };
	await tx
		.insertInto('held_messages')
		.values(reasons.map((rule) => ({ ...held, id: newId(), rule_id: rule })))
		.execute();
}
