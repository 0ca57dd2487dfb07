import { MOST_MEGABYTES } from '@kheo/documents/limits';
import { refusalMessagesEn } from '@kheo/documents/messages/en';
import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import type { Locale } from '#lib/i18n/catalogue.ts';

/** The largest file taken and the reader's own words for a larger one, so that the browser can say them before it sends anything. */
export function fileLimit(locale: Locale): { readonly bytes: number; readonly code: 'file.too-large'; readonly message: string } {
	const words = locale === 'en' ? refusalMessagesEn : refusalMessagesVi;
	return { bytes: MOST_MEGABYTES * 1024 * 1024, code: 'file.too-large', message: words['file.too-large']({ limit: MOST_MEGABYTES }) };
}
