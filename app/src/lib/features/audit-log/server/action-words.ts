import { searchKey } from '@kheo/core';
import type { Locale } from '#lib/i18n/catalogue.ts';
import * as en from '#lib/i18n/en/audit-actions.ts';
import { auditVerbs as enVerbs } from '#lib/i18n/en/audit-verbs.ts';
import * as vi from '#lib/i18n/vi/audit-actions.ts';
import { auditVerbs as viVerbs } from '#lib/i18n/vi/audit-verbs.ts';

type Words = Readonly<Record<string, string>>;

export type ActionWords = {
	/** "submission.withdrawn" → "Bài nộp: rút". A part without words stands as it is written. */
	actionOf(action: string): string;
	thingOf(type: string): string;
	fieldOf(field: string): string;
	/** Which of these actions say what is looked for, accents aside. */
	actionsSaying(looked: string, actions: readonly string[]): string[];
};

export function actionWords(locale: Locale): ActionWords {
	const of = locale === 'en' ? en : vi;
	const nouns: Words = of.auditNouns;
	const things: Words = { ...of.auditNouns, ...of.auditThings };
	const verbs: Words = locale === 'en' ? enVerbs : viVerbs;
	const fields: Words = of.auditFields;
	const actionOf = (action: string) => {
		const [noun = '', verb = ''] = action.split('.', 2);
		return verb === '' ? action : `${nouns[noun] ?? noun}: ${verbs[verb] ?? verb}`;
	};
	return {
		actionOf,
		thingOf: (type) => things[type] ?? type,
		fieldOf: (field) => fields[field] ?? field,
		actionsSaying: (looked, actions) => {
			const parts = searchKey(looked).split(' ');
			return actions.filter((action) => {
				const said = `${searchKey(actionOf(action))} ${action}`;
				return parts.every((part) => said.includes(part));
			});
		}
	};
}
