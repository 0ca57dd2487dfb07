const opens =
	/^\s*\)?\s*,?\s*(?=[“"]?\s*(?:[Vv]ề|[Bb]an hành|[Qq]uy định|[Hh]ướng dẫn|[Pp]hê duyệt|[Tt]riển khai|[Tt]hực hiện|[Ss]ửa đổi|[Tt]hành lập)(?![\p{L}\p{M}]))/u;

/** What a cited document is about, when it is printed right after it: up to the end of the clause, quotation marks kept in pairs. */
export function readAbout(text: string, from: number): string | null {
	const opening = opens.exec(text.slice(from, from + 200));
	if (!opening) return null;
	const rest = text.slice(from + opening[0].length, from + opening[0].length + 700);
	const quoted = /^[“"]([^”"]+)[”"]/u.exec(rest);
	if (quoted) return quoted[1]?.trim() ?? null;
	const about = rest.slice(0, clauseEnd(rest)).trim();
	return about.length > 3 ? about : null;
}

function clauseEnd(rest: string): number {
	const end = /;|\.(?=\s|$)|\.{3}|…|\s\(theo\s|\stới cán bộ|,\s(?=\p{Lu})/u.exec(rest);
	return end?.index ?? rest.length;
}
