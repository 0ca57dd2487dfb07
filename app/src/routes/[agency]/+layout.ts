import { loadParts } from '#lib/i18n/load-parts.ts';
import type { LayoutLoad } from './$types';

/** The guide is fetched while the month is played. */
export const load: LayoutLoad = async ({ data, parent }) => {
	const { locale } = await parent();
	return { ...data, guiding: data.guide && (await loadParts(locale, 'GuidePanel', () => import('#lib/features/training/GuidePanel.svelte'))) };
};
