import { literalPattern } from '../language/literal-pattern.ts';

/** The words that a title puts in quotation marks before "năm 2023": what the plan is about every year. Null when none are quoted. */
export function themeOf(title: string): string | null {
	return /[“"«]([^”"»]{3,80})[”"»]\s+năm\s+(?:19|20)\d{2}/iu.exec(title)?.[1] ?? null;
}

/** Talk of an earlier year that is meant: its results, its lessons. */
const lookingBack = /(?:kết quả|tổng kết|sơ kết|so với|kinh nghiệm|phát huy|từ|sau|trước đây)[^.;:]*$/iu;

/** Where a text gives a year to the theme, as the four digits of that year. */
export function themePlaces(blocks: readonly string[], theme: string): { block: number; start: number; end: number }[] {
	const words = theme
		.trim()
		.split(/\s+/u)
		.map(literalPattern)
		.join(String.raw`\s+`);
	const pattern = new RegExp(String.raw`[“"«]?${words}[”"»]?\s+năm\s+(?:19|20)\d{2}(?!\d|\s*[-–]\s*\d)`, 'giu');
	return blocks.flatMap((text, block) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const end = match.index + match[0].length;
			return lookingBack.test(text.slice(Math.max(0, match.index - 60), match.index)) ? [] : [{ block, start: end - 4, end }];
		})
	);
}
