import { sayDay } from '@kheo/core';
import { readComing } from '#lib/features/dialogues/server/service/read-public.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { DoorEntry } from '../doors.ts';

const AT_ONCE = 3;

/** What dialogues put behind two doors: those to come, and their figures. */
export async function dialogueEntries(ctx: Context, base: string): Promise<Record<'discuss' | 'check', DoorEntry[]>> {
	const { found, coming } = await readComing(ctx, AT_ONCE);
	if (found === 0) return { discuss: [], check: [] };
	const words = messagesIn(ctx.locale).dialogues;
	const entry = (path: string, title: string, note: string) => ({ href: `${base}${path}`, title, note });
	const lines = coming.map(({ id, theme, startsAt, heldOn }) =>
		entry(`/dialogues/${id}`, `${words.one}: ${theme}`, words.when(startsAt, sayDay(heldOn, ctx.locale, { year: true })))
	);
	return {
		discuss: [...lines, entry('/dialogues', words.public.title, String(found))],
		check: [entry('/dialogues/figures', words.figures.title, '')]
	};
}
