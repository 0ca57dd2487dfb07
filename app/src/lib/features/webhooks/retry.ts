/** Seconds to wait after each try, as the Standard Webhooks specification proposes: three days and some hours in all. */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** How long an address may fail before it is put to sleep. */
export const SLEEP_AFTER = 5 * 24 * 60 * 60_000;

/** Null: it was tried often enough. */
export function waitAfterTry(tries: number): number | null {
	return waits[tries - 1] ?? null;
}

/** The specification's own word for "never again". */
export const GONE = 410;

export function isTaken(status: number | null): boolean {
	return status !== null && status >= 200 && status < 300;
}
