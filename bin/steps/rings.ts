export type Ring = 1 | 2 | 3;

const all: readonly Ring[] = [1, 2, 3];

/** The rings asked for by KHEO_RINGS ("1,2"); all of them when it is unset. */
export function askedRings(setting = process.env['KHEO_RINGS']): readonly Ring[] {
	if (setting === undefined || setting.trim() === '') return all;
	const words = setting.split(',').map((word) => word.trim());
	const unknown = words.filter((word) => !all.some((ring) => String(ring) === word));
	if (unknown.length > 0) throw new Error(`KHEO_RINGS: ${unknown.join(', ')} is no ring; use a part of 1,2,3`);
	return all.filter((ring) => words.includes(String(ring)));
}
