import { dutyVerbAt, namesBody, saysWhatToDo } from './duty-verbs.ts';
import { isCapitals } from './signing-words.ts';
import { isUnitName } from './unit-names.ts';

const longest = 260;

/** A heading that names units only: "2. Văn phòng Sở", "Các phòng, đơn vị trực thuộc Sở:", "TRÁCH NHIỆM CỦA …". */
export function unitsOfHeading(title: string): string[] | null {
	const name = title.replace(/[.:;,\s]+$/u, '');
	const owner = /^(?:Trách nhiệm|Nhiệm vụ|TRÁCH NHIỆM|NHIỆM VỤ)\s+(?:(?:của|CỦA)\s+)?(.+)$/u.exec(name)?.[1];
	if (owner !== undefined) return isUnitName(owner, true) ? [owner] : null;
	const asked = name.replace(/^(?:Giao|Đề nghị|Đối với)\s+/u, '');
	const bare = asked === name ? name : asked.replace(/\s(?:chủ trì|phối hợp|thực hiện)$/u, '');
	if (name.length > longest || !isUnitName(bare, bare !== name)) return null;
	return saysWhat(bare, title.trimEnd()) && !(several.test(bare) && name === title.trimEnd()) ? null : [bare];
}

/** In a heading without an end mark, "Các đơn vị chủ trì dự án", "Cán bộ phụ trách văn hóa": the verb only says who is meant. */
const several = /^(?:[Cc]ác|Những|Cán bộ|Chuyên viên|Công chức|Viên chức|Đồng chí)\s/u;

/** A heading ends without a full stop; with one, any verb of a duty makes it a sentence. */
function saysWhat(name: string, whole: string): boolean {
	const said = /\p{Ll}\.$/u.test(whole) ? (text: string, at: number) => dutyVerbAt(text, at) > 0 : saysWhatToDo;
	const text = isCapitals(name) ? name.toLocaleLowerCase('vi') : name.replace(/\([^)]*\)/gu, '');
	return [...text.matchAll(/(?<=[^,]\s)\p{Ll}/gu)].some(({ index }) => said(text, index) && !isField(text, index));
}

/** "Phòng Quản lý xây dựng và Hạ tầng", "Chi cục Giám định xây dựng": work that a body is named by has no object of its own. */
function isField(text: string, at: number): boolean {
	if (!namesBody(text, at)) return false;
	const [first = '', second = '', third = ''] = text.slice(at).split(/[\s,]+/u, 3);
	const next = text.slice(at + first.length + 1 + second.length);
	return third === '' || /^\s(?:và|-|–)\s/u.test(next) || namesBody(text, wordsBefore(text, at));
}

/** Where the two syllables before this place start. */
function wordsBefore(text: string, at: number): number {
	return at - (/\S+\s\S+\s$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0].length ?? 0);
}
