/** Marks after which an item follows: a bullet, "II.", "A.", "3.2.", "a)". A hyphen before a year goes on with a period. */
const marks = [
	String.raw`[-–—+•●▪◦][\s*_]*(?!\d{4}\b)\S`,
	String.raw`(?:[IVXLC]+|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*)[.)/-][\s*_]+\S`,
	String.raw`\d{1,2}\.(?:\d{1,2}\.)+`,
	String.raw`[a-zđ][)/.][\s*_]+\S`
];
/** Parts that open a paragraph by their name. "Chương trình" is no chapter, and "Điều 51 của Luật" only names an article. */
const parts = [
	String.raw`Điều\s+\d+[a-zđ]?\s*(?:[.:]|\*|$)`,
	String.raw`(?:Chương|Phần|Mục)\s+(?:\d+|[IVXLC]+|thứ\s\p{L}+)\s*(?:[.:]|\*|$)`,
	String.raw`(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?[IVXLC\d]+)?\s*(?:[.:(–-]|\*|$)`,
	String.raw`(?:PHỤ LỤC|Nơi nhận|Kính gửi)(?![\p{L}\p{M}])`
];
const starts = new RegExp(`^[\\s*_]*(?:${[...marks, ...parts].join('|')})`, 'u');

/** Does the line open an item of a list, an article or another part that always begins a paragraph? */
export function opensItem(line: string): boolean {
	return starts.test(line);
}

/** Is the line nothing but the mark of an item, whose text stands on the next one? A number alone may be that of a page. */
export function isLoneMark(line: string): boolean {
	return loneMark.test(line);
}

const loneMark = /^[*_]*(?:[-–—+•●▪◦]|(?:[IVXLC]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]|\d{1,2}(?:\.\d{1,2})+)$/u;
