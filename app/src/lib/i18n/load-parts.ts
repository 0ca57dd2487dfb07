import { wordsOfParts } from 'virtual:words-of-routes';
import { browser } from '$app/env';
import type { Locale } from './catalogue.ts';
import { loadMessages } from './messages.ts';

/** Parts that a page shows at times alone: fetched with their words by the universal `load` that has found them needed, so that the server draws them too. */
export async function loadParts<Parts>(locale: Locale, name: string, load: () => Promise<Parts>): Promise<Parts> {
	const [parts] = await Promise.all([load(), browser && loadMessages(locale, wordsOfParts[name] ?? [])]);
	return parts;
}
