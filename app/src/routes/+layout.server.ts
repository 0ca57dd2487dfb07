import { clockShift, isMovable } from '#lib/server/clock.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	locale: locals.locale,
	signedIn: locals.user !== null,
	/** The day that is played where people practise; null on an ordinary day. */
	playedDay: clockShift() === 0 ? null : locals.today,
	/** People may move the clock as they practise. */
	canPlay: isMovable()
});
