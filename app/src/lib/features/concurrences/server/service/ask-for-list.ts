import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { type AskedList, subjectOf } from '../../concurrence.ts';
import { askConcurrence } from './ask.ts';

/** `title`: what the list is called among people. */
type Asked = { readonly list: AskedList; readonly of: string; readonly title: string; readonly reason: string };

/** Asks to take along a list with names and telephones of citizens. */
export function askForList(ctx: Context, { list, of, title, reason }: Asked, key = ''): Promise<string> {
	const words = messagesIn('vi').concurrences.lists;
	return askConcurrence(
		ctx,
		{
			kind: 'export',
			subject: subjectOf(list, of),
			about: words[list](title),
			reason,
			payload: {}
		},
		key
	);
}
