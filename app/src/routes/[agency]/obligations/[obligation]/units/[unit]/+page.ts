import { loadParts } from '#lib/i18n/load-parts.ts';
import type { PageLoad } from './$types';

/** The sheet of a report, what lower agencies sent, and the Office's looking through are fetched where there is something to show. */
export const load: PageLoad = async ({ data, parent }) => {
	const { locale } = await parent();
	const { may, form, status } = data.view;
	const reviewed = may.office && form.proposed && status === 'submitted';
	return {
		...data,
		report: data.frame && (await loadParts(locale, 'ReportPage', () => import('#lib/features/reports/ReportPage.svelte'))),
		lower: data.contents.length > 0 && (await loadParts(locale, 'LowerContents', () => import('#lib/features/levels/LowerContents.svelte'))),
		review: reviewed && (await loadParts(locale, 'ReportReview', () => import('#lib/features/submissions/ReportReview.svelte')))
	};
};
