import { wordsOfRoutes } from 'virtual:words-of-routes';
import { browser } from '$app/env';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** The words of a page are there before the page. The server has them all. */
export const load: LayoutLoad = async ({ data, route }) => {
	if (browser) await loadMessages(data.locale, wordsOfRoutes[route.id ?? ''] ?? []);
	return data;
};
