/** Seconds to wait after each failed try, as provincial exchange gateways ask for; after the last one a person decides. */
export const retryAfterSeconds: readonly number[] = [30, 60, 120, 240, 480];

/** How one try ended: taken by the other side, surely not taken (for now or for good), or cut off when it may have been taken. */
export type TryOutcome = 'taken' | 'not-now' | 'never' | 'unsure';

/** Seconds until the next try after `tries` that failed for now, or null when it is given up. */
export function waitAfter(tries: number): number | null {
	return retryAfterSeconds[tries - 1] ?? null;
}

/**
 * Whole seconds until the next try is due, 0 when it is. A wait longer than any we give means that the clock was set back meanwhile: it is due, or it would wait as
 * long as the clock was moved.
 */
export function secondsLeft(nextTryAt: Date | null, now: Date): number {
	const left = ((nextTryAt?.getTime() ?? 0) - now.getTime()) / 1000;
	return left > 1 && left <= Math.max(...retryAfterSeconds) ? Math.ceil(left) : 0;
}

/** The dated facts of one sending. */
export type SendingFacts = {
	readonly sentAt: Date | null;
	readonly cancelledAt: Date | null;
	/** A person entered it by mistake and has taken that back. */
	readonly mistakenAt: Date | null;
	readonly failedAt: Date | null;
	/** A try is under way, or was cut off. */
	readonly tryingSince: Date | null;
	/** A try ended without an answer. */
	readonly unsureAt: Date | null;
	readonly tries: number;
};
export type SendingState = 'queued' | 'trying' | 'unsure' | 'waiting' | 'failed' | 'sent' | 'cancelled' | 'mistaken';

/** Longer than any try takes: one that has not ended by then was cut off. */
export const longestTrySeconds = 180;

/**
 * Where a sending stands. What was cut off in the middle of a try may have arrived: it is never sent again by itself. A try that began far in the future began before the
 * clock was set back.
 */
export function sendingState({ mistakenAt, sentAt, cancelledAt, failedAt, tryingSince, unsureAt, tries }: SendingFacts, now: Date): SendingState {
	if (mistakenAt) return 'mistaken';
	if (sentAt) return 'sent';
	if (cancelledAt) return 'cancelled';
	if (failedAt) return 'failed';
	if (unsureAt) return 'unsure';
	if (tryingSince) return Math.abs(now.getTime() - tryingSince.getTime()) > longestTrySeconds * 1000 ? 'unsure' : 'trying';
	return tries === 0 ? 'queued' : 'waiting';
}
