/** Seconds to wait after each try, as the Standard Webhooks specification proposes: three days and some hours in all. */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** How long an address may fail before it is put to sleep. */
export const SLEEP_AFTER = 5 * 24 * 60 * 60_000;

/** Null: it was tried often enough. */
export function waitAfterTry(tries: number): number | null {
	return waits[tries - 1] ?? null;
}

/**
 * Whole seconds until the next try is due, 0 when it is. A wait longer than the one that was given means that the clock was set back meanwhile: it is due, or it would
 * wait as long as the clock was moved.
 */
export function secondsLeft({ nextTryAt, tries }: { readonly nextTryAt: Date | null; readonly tries: number }, now: Date): number {
	const left = ((nextTryAt?.getTime() ?? 0) - now.getTime()) / 1000;
	return left > 1 && left <= (waitAfterTry(tries) ?? 0) ? Math.ceil(left) : 0;
}

/** The specification's own word for "never again". */
export const GONE = 410;

export function isTaken(status: number | null): boolean {
	return status !== null && status >= 200 && status < 300;
}
