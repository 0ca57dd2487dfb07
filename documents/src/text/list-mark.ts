const starts =
	/^[\s*_]*(?:[-–—+•●▪◦][\s*_]*(?!\d{4}\b)\S|(?:[IVXLC]+|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*)[.)/-][\s*_]+\S|\d{1,2}\.(?:\d{1,2}\.)+|[a-zđ][)/.][\s*_]+\S|(?:Điều|Chương|Phần|Mục|PHỤ LỤC|Phụ lục|Nơi nhận|Kính gửi)(?![\p{L}\p{M}]))/u;

/** Does the line open an item of a list, an article or another part that always begins a paragraph? */
export function opensItem(line: string): boolean {
	return starts.test(line);
}
