import type { Locale } from '../../language/locale.ts';
import type { Change, Kept, OpenPoint } from '../renewal.ts';
import { renewalEn } from './en.ts';
import type { RenewalMessages } from './messages.ts';
import { renewalVi } from './vi.ts';

const messages: Readonly<Record<Locale, RenewalMessages>> = { vi: renewalVi, en: renewalEn };

/** Why this place changes, in words. Vietnamese unless asked otherwise. */
export function changeMessage({ code, params }: Change, locale: Locale = 'vi'): string {
	return say(messages[locale].change[code], params);
}

/** Why this place stays. */
export function keptMessage({ code, params }: Kept, locale: Locale = 'vi'): string {
	return say(messages[locale].kept[code], params);
}

/** What is to be decided, and the proposal where there is one. */
export function openPointMessage({ code, params }: OpenPoint, locale: Locale = 'vi'): string {
	return say(messages[locale].open[code], params);
}

/** NOTE: a code and its parameters come from one type; the language loses the tie between the two when both are picked out. */
function say(words: (params: never) => string, params: object): string {
	return words(params as never);
}
