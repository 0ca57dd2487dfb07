/** The campaign with its year as the title names it: the words in quotation marks and "năm …" after them, else the whole title. */
export function themeOf(title: string | null, year: number | null): string {
	const bare = (title ?? '').trim();
	const quoted = /[“"«]([^”"»]+)[”"»](?:\s*,?\s*năm\s+(\d{4}))?/u.exec(bare);
	if (!quoted) return bare;
	const named = quoted[2] ?? (year === null ? null : String(year));
	return named === null ? `“${quoted[1]}”` : `“${quoted[1]}” năm ${named}`;
}
