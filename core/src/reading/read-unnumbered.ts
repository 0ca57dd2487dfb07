import type { Source } from '../document/source.ts';
import { fullDay, readDay } from './dates.ts';
import { tidy } from './fold.ts';
import type { UnnumberedCitation } from './reading.ts';

const law =
	/(?<![\p{L}\p{M}])(?<kind>Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+(?<title>(?:năm\s+\d{4}|\p{Lu}[^;.()\d\n“”"]*?)(?:\s*\((?:sửa đổi|đã được sửa đổi)[^)]*\))?)(?=\s*(?:[;.()\d\n“”"]|$|ngày|năm|số|được|và các|,\s*(?:Luật|Nghị|Quyết|Căn)))/gu;
const congress =
	/(?<![\p{L}\p{M}])(?<kind>Nghị quyết)\s+(?<title>(?:[Đđ]ại hội|Hội nghị)[^;.“”"\n]*?lần thứ\s+[IVXLC\d]+(?:\s+của Đảng)?(?:,?\s*nhiệm kỳ\s*\d{4}\s*[-–]\s*\d{4})?)/gu;
/** Most blocks name none of these; to look is far quicker than to search. A name may hold an odd blank. */
const names = ['Luật', 'luật', 'Pháp', 'Hiến', 'Nghị'];
const dated = new RegExp(`^\\s*,?\\s*ngày\\s+(${fullDay})`, 'u');

/** Documents named without a number: laws by name, resolutions of congresses. */
export function readUnnumbered(raw: string, block: number): UnnumberedCitation[] {
	if (!names.some((name) => raw.includes(name))) return [];
	const text = tidy(raw);
	return [...text.matchAll(law), ...text.matchAll(congress)].flatMap((match) => {
		const { kind = '', title = '' } = match.groups ?? {};
		const end = match.index + match[0].trimEnd().length;
		if (/^\s*(?:số\s*)?\d+\/\d{4}\//u.test(text.slice(end)) || title.length > 200) return [];
		const date = dated.exec(text.slice(end, end + 60))?.[1];
		const source: Source = { block, start: match.index, end, quote: raw.slice(match.index, end) };
		return [{ kind, title: `${kind} ${title.trim()}`, date: date === undefined ? null : readDay(date), source }];
	});
}
