import { holdIfCaught } from '#lib/features/open-forms/server/service/hold-message.ts';
import { randomInt } from 'node:crypto';
import { dialogueCode, type OpinionOrigin } from '@kheo/core';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { refuseSame } from '#lib/server/open-forms/refuse-same.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { settingsIn } from '#lib/features/feedback/server/service/settings.ts';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Asking, Entry } from '../../schema.ts';
import { holdDialogue } from '../queries.ts';
import { requireConsent, sealedSender } from '../sender.ts';
import { requireOffice } from '../take-step.ts';

const asked = 'dialogue.question-asked';

/** Takes a question for a dialogue; whoever asks follows it by the code. The same press again is the same question. */
export async function askQuestion(signedIn: Context, dialogueId: string, asking: Asking, address: string, key: string): Promise<{ readonly code: string }> {
	const ctx = asCitizen(signedIn);
	const again = await readOnly(ctx, (tx) => wasAnswered(tx, asked, key));
	const { isProven } = again ? { isProven: true } : await refusePrograms(ctx, { ...asking, address });
	requireConsent(asking);
	return inTransaction(ctx, asked, (tx) =>
		onceFor(tx, key, async () => {
			const dialogue = await holdDialogue(tx, dialogueId);
			if (dialogue.published_at === null) throw new Problem('dialogue.not-found');
			if (!dialogue.asks) throw new Problem('dialogue.not-asking');
			await refuseSame(tx, ctx, address, [asked, dialogueId, asking.words, asking.name, asking.phone]);
			const { id, code } = await insertQuestion(tx, ctx, dialogueId, { ...asking, origin: 'web', isShown: false });
			await holdIfCaught(tx, ctx, { kind: 'question', id, words: asking.words, isProven });
			return { code };
		})
	);
}

/** Writes down what came on paper or was said in the hall. */
export async function enterQuestion(ctx: Context, { dialogueId, ...entry }: Entry, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'dialogue.question-entered', (tx) =>
		onceFor(tx, key, async () => {
			const dialogue = await holdDialogue(tx, dialogueId);
			if (dialogue.closed_at !== null) throw new Problem('dialogue.closed');
			return (await insertQuestion(tx, ctx, dialogueId, { ...entry, phone: '', mayContact: entry.name !== '' })).code;
		})
	);
}

type Said = { readonly origin: OpinionOrigin; readonly words: string; readonly isShown: boolean } & {
	readonly name: string;
	readonly phone: string;
	readonly mayContact: boolean;
};

async function insertQuestion(tx: Tx, ctx: Context, dialogueId: string, { origin, words, isShown, ...sender }: Said) {
	const id = newId();
	const code = newDialogueCode();
	const sealed = sealedSender(tx, ctx, id, sender);
	const entered = { received_at: ctx.now, entered_by: origin === 'web' ? '' : actorName(ctx.actor) };
	await tx
		.insertInto('dialogue_questions')
		.values({ id, dialogue_id: dialogueId, code, origin, words, public_words: isShown ? words : null, ...sealed, ...entered })
		.execute();
	await audit(tx, { subject: { type: 'dialogue', id: dialogueId }, data: { question: id, origin, named: sealed.sender !== null } });
	return { id, code };
}

export function newDialogueCode(): string {
	return dialogueCode(Array.from({ length: 7 }, () => randomInt(1 << 20)));
}

/** What the empty form carries. */
export function newFormToken(ctx: Context): string {
	return formToken(ctx.agencyId, ctx.now);
}

/** How many months the agency keeps whoever asked, as the form says. */
export async function readRetention(ctx: Context): Promise<number> {
	return (await readOnly(ctx, settingsIn)).retentionMonths;
}
