import type { PlainDate } from '@kheo/core';

/** The month that the address asks for, else today's. */
export function monthOf(url: URL, today: PlainDate): string {
	const asked = url.searchParams.get('month') ?? '';
	return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/u.test(asked) ? asked : today.slice(0, 7);
}

/** The unit that the address asks for, or null for all of them. */
export function unitOf(url: URL): string | null {
	const asked = url.searchParams.get('unit') ?? '';
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(asked) ? asked : null;
}
