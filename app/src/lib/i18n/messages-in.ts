import type { Locale } from './catalogue.ts';
import { en } from './en/all.ts';
import type { Messages } from './messages.ts';
import { vi } from './vi/all.ts';

/** The words of a language on the server, which holds both; a page loads its own alone (`loadMessages`). */
export function messagesIn(locale: Locale): Messages {
	return locale === 'en' ? en : vi;
}
