type Numbered = { readonly part: string };

/**
 * What each part of a body is printed with before its words, by where it stands: "1." for a khoản, "a)" for a điểm, nothing for the others.
 * Khoản begin again under each điều, điểm under each khoản (NĐ 30/2020, Phụ lục I, II.6.đ).
 */
export function printedLabels(body: readonly Numbered[]): string[] {
	let [items, points] = [0, 0];
	return body.map(({ part }) => {
		if (headings.has(part)) [items, points] = [0, 0];
		if (part === 'item') [items, points] = [items + 1, 0];
		if (part === 'point') points += 1;
		return part === 'item' ? `${items}.` : part === 'point' ? `${letterOf(points)})` : '';
	});
}

const headings = new Set(['part', 'section', 'clause', 'article', 'formula']);

/** The alphabet as điểm are lettered: with đ, without the letters that carry marks and those that Vietnamese does not have. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** "a" for the first; after "y" the letters are doubled: "aa", "bb". */
export function letterOf(ordinal: number): string {
	const letter = letters[(ordinal - 1) % letters.length] ?? '';
	return letter.repeat(Math.ceil(ordinal / letters.length));
}

/** Is this line a heading over what follows, or a sentence of its own? A heading closes with no mark and has something under it. */
export function isTitle(text: string, next: string | undefined): boolean {
	return text !== '' && next !== undefined && under.has(next) && !/[.;:,…!?/]\s*$/u.test(text);
}

const under = new Set(['item', 'point', 'text', 'table']);
