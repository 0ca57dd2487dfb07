import { saysWhatToDo } from './duty-verbs.ts';
import { isCapitals } from './signing-words.ts';
import { isUnitName } from './unit-names.ts';

const longest = 260;

/** A heading that names units only: "2. Văn phòng Sở", "Các phòng, đơn vị trực thuộc Sở:", "TRÁCH NHIỆM CỦA …". */
export function unitsOfHeading(title: string): string[] | null {
	const name = title.replace(/[.:;,\s]+$/u, '');
	const owner = /^(?:Trách nhiệm|Nhiệm vụ|TRÁCH NHIỆM|NHIỆM VỤ)\s+(?:(?:của|CỦA)\s+)?(.+)$/u.exec(name)?.[1];
	if (owner !== undefined) return isUnitName(owner, true) ? [owner] : null;
	const bare = name.replace(/^(?:Giao|Đề nghị|Đối với)\s+/u, '');
	if (name.length > longest || !isUnitName(bare, bare !== name)) return null;
	return saysWhat(bare) && !(several.test(bare) && name === title.trimEnd()) ? null : [bare];
}

/** In a heading without an end mark, "Các đơn vị chủ trì dự án", "Cán bộ phụ trách văn hóa": the verb only says who is meant. */
const several = /^(?:[Cc]ác|Những|Cán bộ|Chuyên viên|Công chức|Viên chức|Đồng chí)\s/u;

function saysWhat(name: string): boolean {
	const text = isCapitals(name) ? name.toLocaleLowerCase('vi') : name.replace(/\([^)]*\)/gu, '');
	return [...text.matchAll(/(?<=[^,]\s)\p{Ll}/gu)].some(({ index }) => saysWhatToDo(text, index));
}
