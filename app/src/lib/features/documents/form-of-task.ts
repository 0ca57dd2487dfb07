import { type Appendix, formAppendices, formForTask } from '@kheo/core';
import type { FactObligation } from './schema.ts';

/** The appendix on which the units answer a task: the one a person chose, else the one its words point to. Only what is handed in has a form. */
export function formOfTask<A extends Pick<Appendix, 'label' | 'title' | 'tables'>>(
	{ kind, product, form }: Pick<FactObligation, 'kind' | 'product' | 'form'>,
	appendices: readonly A[]
): A | null {
	if (kind !== 'registration' && kind !== 'report') return null;
	if (form === undefined) return formForTask({ kind, product }, appendices);
	return formAppendices(appendices).find(({ label }) => label === form) ?? null;
}
