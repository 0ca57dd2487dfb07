import type { Locale } from '../../../language/locale.ts';
import type { KeptDuty, MovedDuty } from '../plan-from-superior.ts';
import { fromSuperiorEn } from './en.ts';
import type { FromSuperiorMessages } from './messages.ts';
import { fromSuperiorVi } from './vi.ts';

const catalogues: Readonly<Record<Locale, FromSuperiorMessages>> = { vi: fromSuperiorVi, en: fromSuperiorEn };

/** From which day to which a duty was moved, and why not further. */
export function movedDutyMessage({ because, from, to }: Pick<MovedDuty, 'because' | 'from' | 'to'>, locale: Locale = 'vi'): string {
	return catalogues[locale].moved[because](from, to);
}

/** Why a duty keeps its day. */
export function keptDutyMessage({ because }: Pick<KeptDuty, 'because'>, locale: Locale = 'vi'): string {
	return catalogues[locale].kept[because];
}
