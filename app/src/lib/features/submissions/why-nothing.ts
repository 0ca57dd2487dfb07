import type { Messages } from '#lib/i18n/messages.ts';
import type { ImportView } from './import-view.ts';

/** Why a file gave no row: no table at all, a table of other columns, or the form's own table left blank. */
export function whyNothing(
	{ notUnderstood, columns }: ImportView,
	words: Messages['submissions']['upload']
): { readonly title: string; readonly hint: string } {
	const whys = new Set(notUnderstood.map(({ why }) => why));
	if (whys.has('no-rows')) return { title: words.noRows, hint: words.noRowsHint };
	if (whys.has('no-fitting-table')) return { title: words.noFit, hint: words.noFitHint(columns.map(({ heading }) => heading).join(' | ')) };
	return { title: words.nothing, hint: words.nothingHint };
}
