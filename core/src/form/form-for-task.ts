import { searchKey } from '../language/search-key.ts';
import type { Appendix } from '../reading/reading.ts';

type FormLike = Pick<Appendix, 'label' | 'title' | 'tables'>;

/** What a task asks the units to hand in. */
export type Asked = { readonly kind: 'registration' | 'report'; readonly product: string | null };

/**
 * The form that a task is answered on: the appendix its product names; where it names none, a registration takes the one titled
 * "đăng ký", else the first form, and a report the one titled "kết quả" or "báo cáo", else none.
 */
export function formForTask<A extends FormLike>({ kind, product }: Asked, appendices: readonly A[]): A | null {
	const forms = formAppendices(appendices);
	return namedForm(product, forms) ?? (kind === 'registration' ? registrationForm(forms) : resultForm(forms));
}

/** The appendices that are forms to fill in: those with a table of more than two columns. Slogans stand in no such table. */
export function formAppendices<A extends Pick<Appendix, 'tables'>>(appendices: readonly A[]): A[] {
	return appendices.filter(({ tables }) => tables.some(({ columns }) => columns.length > 2));
}

/** The form whose label stands in the words of a product: "theo Phụ lục 2". */
export function namedForm<A extends FormLike>(product: string | null, appendices: readonly A[]): A | null {
	const words = ` ${searchKey(product ?? '')} `;
	return formAppendices(appendices).find(({ label }) => words.includes(` ${searchKey(label)} `)) ?? null;
}

/** Whether the title of a form asks for what was done, rather than for what will be. */
export function asksForResults({ title }: Pick<Appendix, 'title'>): boolean {
	return results.test(searchKey(title)) && !isForRegistering({ title });
}

export function isForRegistering({ title }: Pick<Appendix, 'title'>): boolean {
	return /\bdang ky\b/.test(searchKey(title));
}

const results = /\b(?:ket qua|bao cao)\b/;

function registrationForm<A extends FormLike>(forms: readonly A[]): A | null {
	return forms.find(isForRegistering) ?? forms[0] ?? null;
}

function resultForm<A extends FormLike>(forms: readonly A[]): A | null {
	return forms.find(asksForResults) ?? null;
}
