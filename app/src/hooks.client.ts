import type { ClientInit } from '@sveltejs/kit/hooks';
import { isLocale } from '#lib/i18n/catalogue.ts';
import { loadMessages } from '#lib/i18n/messages.ts';

/** The page comes in one language; a change of language comes with a new page. */
export const init: ClientInit = () => {
	const { lang } = document.documentElement;
	return loadMessages(isLocale(lang) ? lang : 'vi');
};
