import { literalPattern } from '../language/literal-pattern.ts';

/** Words that look left over from another unit's or another year's report: advice, never a block. */
export type Leftover = { readonly code: 'other-unit' | 'other-year'; readonly words: string };

type Own = { readonly names: readonly string[]; readonly year: number | null };

/** Names of other units, and years other than the plan's unless the sentence compares with them. */
export function leftoversIn(text: string, own: Own, others: readonly string[]): Leftover[] {
	return [...otherUnits(text, own, others), ...otherYears(text, own)];
}

/** The longest name first, so that "Văn phòng Sở" is not told twice as "Văn phòng"; the unit's own name covers what it contains. */
function otherUnits(text: string, { names }: Own, others: readonly string[]): Leftover[] {
	let rest = text;
	for (const name of longestFirst(names)) rest = rest.replace(whole(name), ' ');
	return longestFirst(others.filter((name) => !names.includes(name))).flatMap((name) => {
		if (!whole(name).test(rest)) return [];
		rest = rest.replace(whole(name), ' ');
		return [{ code: 'other-unit', words: name } as const];
	});
}

function otherYears(text: string, { year }: Own): Leftover[] {
	if (year === null) return [];
	const found = text.matchAll(/(?<before>.{0,40})\b(?<said>năm (?<year>20\d\d))\b/giu);
	return [...found].flatMap(({ groups }) =>
		Number(groups?.['year']) === year || compares.test(groups?.['before'] ?? '') ? [] : [{ code: 'other-year' as const, words: groups?.['said'] ?? '' }]
	);
}

const compares = /so với|cùng kỳ|trước đó|từ$|từ $|giai đoạn|kế hoạch|nghị quyết|chỉ thị|quyết định|hướng dẫn/iu;

function longestFirst(names: readonly string[]): string[] {
	return names.filter((name) => name.trim().length > 3).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function whole(name: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(name.trim())}(?![\\p{L}\\p{N}])`, 'giu');
}
