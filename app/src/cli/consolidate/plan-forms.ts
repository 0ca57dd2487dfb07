import { formAppendices, formOf, namedForm, type Form, type Reading } from '@kheo/core';
import { Unfit } from './unfit.ts';

export type PlanForm = { readonly label: string; readonly form: Form };

/** The forms of a plan that the files may have been filled in on: the one named by `--form`, else all. Refuses a plan without one. */
export function planForms({ appendices }: Reading, wanted: string | null): PlanForm[] {
	const forms = formAppendices(appendices);
	if (forms.length === 0) throw new Unfit('plan.without-form', 'Không thấy biểu mẫu đăng ký trong phụ lục của kế hoạch. Đề nghị kiểm tra lại tệp kế hoạch.');
	const chosen = wanted === null ? forms : [namedForm(wanted, forms)].filter((form) => form !== null);
	if (chosen.length === 0) {
		const known = forms.map(({ label }) => `"${label}"`).join(', ');
		throw new Unfit('plan.no-such-form', `Kế hoạch không có biểu mẫu "${wanted}". Đề nghị chọn một trong: ${known}.`);
	}
	return chosen.map((appendix) => ({ label: appendix.label, form: formOf(appendix) }));
}
