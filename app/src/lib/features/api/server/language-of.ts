import type { Locale } from '#lib/i18n/catalogue.ts';

/** The language that a program asks its words in: the one of ours that it names with the most weight, Vietnamese otherwise. */
export function languageOf(header: string | null): Locale {
	const asked = (header ?? '')
		.split(',')
		.slice(0, 20)
		.flatMap((part) => {
			const [, locale, weight] = /^\s*(vi|en)\b[^;]*(?:;\s*q=([\d.]{1,5}))?\s*$/i.exec(part) ?? [];
			return locale ? [{ locale: locale.toLowerCase() === 'en' ? ('en' as const) : ('vi' as const), weight: Number(weight ?? 1) }] : [];
		});
	return asked.toSorted((one, other) => other.weight - one.weight)[0]?.locale ?? 'vi';
}
