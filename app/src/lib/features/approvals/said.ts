import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Step, StepPart } from './view.ts';

/** "Chánh Văn phòng Nguyễn Văn A", or the part where neither office nor name is known. */
export function whoIs({ part, title, name }: Pick<Step, 'part' | 'title' | 'name'>, parts: Readonly<Record<StepPart, string>>): string {
	return [title, name].filter(Boolean).join(' ') || parts[part];
}

export function sayMoment(at: Date, locale: Locale): string {
	return at.toLocaleString(locale === 'en' ? 'en-GB' : 'vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
}
