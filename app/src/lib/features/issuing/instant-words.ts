import type { Locale } from '#lib/i18n/catalogue.ts';

/** A moment to the second in the country's time, as a signature's own line prints it. */
export function instantWords(iso: string, locale: Locale): string {
	const format = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' });
	return format.format(new Date(iso));
}
