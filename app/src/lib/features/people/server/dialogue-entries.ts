import { sayDay } from '@kheo/core';
import { readPromises } from '#lib/features/dialogues/server/service/read-promises.ts';
import { readPublicDialogues } from '#lib/features/dialogues/server/service/read-public.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { DoorEntry } from '../doors.ts';

const AT_ONCE = 3;

/** What dialogues put behind three doors: those to come, their figures, and what was promised at them. */
export async function dialogueEntries(ctx: Context, base: string): Promise<Record<'discuss' | 'check' | 'benefit', DoorEntry[]>> {
	const dialogues = await readPublicDialogues(ctx);
	if (dialogues.length === 0) return { discuss: [], check: [], benefit: [] };
	const promises = await readPromises(ctx);
	const words = messagesIn(ctx.locale).dialogues;
	const coming = dialogues.filter(({ state, heldOn }) => (state === 'asking' || state === 'announced') && heldOn >= ctx.today).slice(-AT_ONCE);
	const entry = (path: string, title: string, note: string) => ({ href: `${base}${path}`, title, note });
	const lines = coming
		.toReversed()
		.map(({ id, theme, startsAt, heldOn }) =>
			entry(`/dialogues/${id}`, `${words.one}: ${theme}`, words.when(startsAt, sayDay(heldOn, ctx.locale, { year: true })))
		);
	const kept = promises.filter(({ answeredOn }) => answeredOn !== null).length;
	return {
		discuss: [...lines, entry('/dialogues', words.public.title, String(dialogues.length))],
		check: [entry('/dialogues/figures', words.figures.title, '')],
		benefit: promises.length === 0 ? [] : [entry('/promises', words.promises.title, `${kept}/${promises.length}`)]
	};
}
