import { searchKey } from '@kheo/core';

/** A user name as offices form it: the given name, then the initials of what stands before it. "Nguyễn Thị Thu Lan" → "lanntt". */
export function usernameFrom(name: string): string {
	const words = searchKey(name).match(/[a-z0-9]+/g) ?? [];
	const given = words.at(-1) ?? '';
	const initials = words.slice(0, -1).map((word) => word.slice(0, 1));
	return `${given}${initials.join('')}`.slice(0, 40);
}

/** The first of "lanntt", "lanntt2", "lanntt3"… that nobody has. */
export function freeUsername(name: string, taken: ReadonlySet<string>): string {
	const wanted = usernameFrom(name).padEnd(2, '1');
	const others = Array.from({ length: taken.size + 1 }, (_, index) => `${wanted}${index + 2}`);
	return [wanted, ...others].find((one) => !taken.has(one)) ?? wanted;
}
