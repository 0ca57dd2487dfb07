import { fillTemplate, type LastMoment, type PlainDate, sayDay, sayEnd } from '@kheo/core';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { OwingUnit } from './contact.ts';

/** What a template may name; the words are part of the agency's own texts and are the same in every language of the screen. */
const placeholders = { task: 'nhiệm vụ', due: 'hạn', units: 'đơn vị', sentBack: 'bổ sung', promised: 'đã hẹn', link: 'liên kết' } as const;
export const knownPlaceholders: readonly string[] = Object.values(placeholders);
export const neededPlaceholders: readonly string[] = [placeholders.task, placeholders.units];

type About = LastMoment & { readonly task: string; readonly link: string; readonly today: PlainDate; readonly locale: Locale };

/** The text for the group: whoever promised a day that has not passed is thanked apart from those who are only asked. */
export function groupMessage(template: string, units: readonly OwingUnit[], { task, due, time, link, today, locale }: About): string {
	const keeps = ({ promisedOn }: OwingUnit) => promisedOn !== null && promisedOn >= today;
	const asked = units.filter((unit) => !keeps(unit) && !unit.sentBack);
	return fillTemplate(template, {
		[placeholders.task]: task,
		[placeholders.due]: due === null ? '' : sayEnd({ due, time }, locale),
		[placeholders.units]: asked.map((unit) => named(unit, locale)).join('; '),
		[placeholders.sentBack]: units
			.filter((unit) => unit.sentBack && !keeps(unit))
			.map((unit) => named(unit, locale))
			.join('; '),
		[placeholders.promised]: units
			.filter(keeps)
			.map((unit) => named(unit, locale))
			.join('; '),
		[placeholders.link]: link
	});
}

/** "Phòng A (đồng chí Nam, hẹn 27/9)". */
function named({ name, address, promisedOn, extendedDue }: OwingUnit, locale: Locale): string {
	const promise = { vi: 'hẹn', en: 'promised for' }[locale];
	const more = { vi: 'gia hạn đến', en: 'extended to' }[locale];
	const said = [address, extendedDue && `${more} ${sayDay(extendedDue, locale)}`, promisedOn && `${promise} ${sayDay(promisedOn, locale)}`].filter(Boolean);
	return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}
