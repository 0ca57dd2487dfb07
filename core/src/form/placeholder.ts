/** Dots, dashes and underscores stand for "to be filled in". */
export function isBlank(text: string): boolean {
	return /^[\s.…_\-–—/]*$/.test(text);
}

/** "1", "(2)", "3.", "IV", "a)" and the like: the number of a row and no data. */
export function isOrdinal(text: string): boolean {
	return /^[\s(]*(\d{1,4}(\.\d+)*|[IVXLC]{1,6}|\p{L})?[\s.)]*$/u.test(text);
}

/** The number of a group of rows, "II", "A": such a row names a content head. */
export function isGroupLabel(text: string): boolean {
	return /^\s*([IVX]{1,6}|[A-HĐ])\s*[.)]?\s*$/.test(text);
}
