import { loadParts } from '#lib/i18n/load-parts.ts';
import type { PageLoad } from './$types';

/** The sheet of a report is fetched where a report is asked for. */
export const load: PageLoad = async ({ data, parent }) => {
	const { locale } = await parent();
	return { ...data, report: data.frame && (await loadParts(locale, 'ReportPage', () => import('#lib/features/reports/ReportPage.svelte'))) };
};
