/** What a search compares: lower case, no accents, đ as d, each run of blanks as one space. "Quy chế  DÂN CHỦ" → "quy che dan chu". */
export function searchKey(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}\p{Cf}]+/gu, '')
		.replaceAll('đ', 'd')
		.replace(/\s+/g, ' ')
		.trim()
		.normalize('NFC');
}
