import type { Locale } from '#lib/i18n/catalogue.ts';

/** "83,9" in Vietnamese, "83.9" in English; null stays null. */
export function sayIndex(value: number, locale: Locale): string {
	return value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
