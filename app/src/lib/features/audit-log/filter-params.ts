import type { LogFilter } from './schema.ts';

/** The fields of a filter that say something, as a form and an address keep them. */
export function filterParams({ who, what, thing, from, to, words }: LogFilter): Record<string, string> {
	const all = { who, what, thing, from: from ?? '', to: to ?? '', words };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
