const kept = { days: 7, weeks: 4, months: 12 } as const;
const stamped = /^kheo-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz(?:\.age)?$/u;

/** The moment in a backup's name; null for a file that is not one of ours. */
export function momentOf(name: string): Date | null {
	const [, year, month, day, hour, minute, second] = stamped.exec(name) ?? [];
	return year === undefined ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/**
 * Which of these may go: all but the newest of each of the last seven days, four weeks and twelve months that have one. What is not named as a backup of ours never goes.
 */
export function outlived(names: readonly string[]): string[] {
	const dated = names.flatMap((name) => {
		const at = momentOf(name);
		return at ? [{ name, at }] : [];
	});
	const newestFirst = dated.toSorted((a, b) => b.at.getTime() - a.at.getTime());
	const stays = new Set<string>();
	for (const [span, most] of [
		[dayOf, kept.days],
		[weekOf, kept.weeks],
		[monthOf, kept.months]
	] as const) {
		const seen = new Set<string>();
		for (const { name, at } of newestFirst) {
			if (seen.size === most || seen.has(span(at))) continue;
			seen.add(span(at));
			stays.add(name);
		}
	}
	return newestFirst.map(({ name }) => name).filter((name) => !stays.has(name));
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const monthOf = (at: Date) => at.toISOString().slice(0, 7);
/** Weeks begin on Monday; 1970-01-05 was one. */
const weekOf = (at: Date) => String(Math.floor((at.getTime() / 86_400_000 - 4) / 7));
