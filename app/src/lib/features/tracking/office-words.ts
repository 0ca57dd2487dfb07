import { sayWorkingDays, shortDate } from '@kheo/core';
import type { Settled } from '#lib/features/issuing/settled.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Focus } from './view.ts';

/** How far the Office is with the product in focus: its numbers once it went out, that it was put up, or the days that are left for it. */
export function officeWords(
	{ officeDaysLeft }: Pick<Focus, 'officeDaysLeft'>,
	settled: Settled | undefined,
	words: Messages['tracking'],
	locale: Locale
): string {
	const issued = settled?.issued.map(({ number, dated }) => words.issuedAs(number, shortDate(dated))) ?? [];
	return [
		issued.length > 0 ? words.officeIssued(issued.join('; ')) : '',
		settled?.waits ? words.officePutUp : '',
		!settled && officeDaysLeft !== null ? words.officeLeft(sayWorkingDays(officeDaysLeft, locale)) : ''
	]
		.filter(Boolean)
		.join(' ');
}
