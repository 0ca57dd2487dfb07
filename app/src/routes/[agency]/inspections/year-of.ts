/** The year that the address asks for, else today's. */
export function yearOf(url: URL, today: string): number {
	const asked = Number(url.searchParams.get('year'));
	return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4));
}
