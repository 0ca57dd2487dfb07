import { loadParts } from '#lib/i18n/load-parts.ts';
import type { PageLoad } from './$types';

/** What is worked on while the consolidation is open, and what follows its freezing, are each fetched when they are needed. */
export const load: PageLoad = async ({ data, parent }) => {
	const { locale } = await parent();
	const open = data.view.status === 'open';
	const frozen = !open || data.view.version > 1;
	return {
		...data,
		whileOpen: open ? await loadParts(locale, 'open-parts', () => import('./open-parts.ts')) : null,
		afterFreezing: frozen ? await loadParts(locale, 'AfterFreezing', () => import('./AfterFreezing.svelte')) : null
	};
};
