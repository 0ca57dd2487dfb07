import type { Line } from './lines.ts';

/** Quốc hiệu with its tiêu ngữ, and the Party's line, small and without accents (NĐ 30/2020, Phụ lục I, mục II.1; HD 36-HD/VPTW). */
const mottos = ['cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc', 'dang cong san viet nam'].map((motto) => ` ${motto} `);

/** Does the line hold only a part of a motto, also where a wrap left one word of it: "CỘNG" over "HÒA XÃ HỘI …"? */
export function isMottoPart(lines: readonly Line[], index: number): boolean {
	const own = wordsOf(lines[index]);
	if (own.length === 0 || !holds(own)) return false;
	if (own.join(' ') === 'viet nam') return /(?:chu nghia|cong san)$/u.test(wordsOf(lines[index - 1]).join(' '));
	if (own.length > 1) return true;
	return holds([...wordsOf(lines[index - 1]).slice(-2), ...own], own.length) || holds([...own, ...wordsOf(lines[index + 1]).slice(0, 2)], own.length);
}

function holds(words: readonly string[], moreThan = 0): boolean {
	return words.length > moreThan && mottos.some((motto) => motto.includes(` ${words.join(' ')} `));
}

function wordsOf(line: Line | undefined): string[] {
	return line?.folded.match(/[a-z]+/gu) ?? [];
}
