import ical from 'ical-generator';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readPublicDialogue } from './read-public.ts';

const HOURS = 3;

/** The dialogue for a calendar program, in the province's time; how long it takes nobody says, so it stands for a morning. */
export async function writeDialogueCalendar(ctx: Context, id: string, address: string): Promise<string> {
	const { dialogue } = await readPublicDialogue(ctx, id);
	const { theme, place, heldOn, startsAt, state } = dialogue;
	const words = messagesIn(ctx.locale).dialogues;
	const start = new Date(`${heldOn}T${startsAt}:00+07:00`);
	const feed = ical({ name: theme, prodId: { company: 'Kheo', product: 'Kheo' } });
	feed.createEvent({
		id: `${id}@kheo`,
		stamp: ctx.now,
		start,
		end: new Date(start.getTime() + HOURS * 3_600_000),
		summary: state === 'cancelled' ? `${words.states.cancelled}: ${theme}` : `${words.one}: ${theme}`,
		location: place,
		url: address
	});
	return feed.toString();
}
