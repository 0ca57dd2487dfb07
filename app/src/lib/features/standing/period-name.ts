import type { Rhythm, StandingPeriod } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';

/** "tháng 10/2026": a period bears the name of the month, quarter or half in which it ends. */
export function periodName({ to }: StandingPeriod, rhythm: Rhythm | undefined, words: Messages['standing']): string {
	return words.period(rhythm ?? 'month', Number(to.slice(0, 4)), Number(to.slice(5, 7)));
}
