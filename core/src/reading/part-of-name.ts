import { namesBody } from './duty-verbs.ts';

/** Does the verb belong to the name before it? */
export function partOfName(units: string, text: string, at: number): 'always' | 'maybe' | null {
	if (!namesBody(text, at) || (leads.test(text.slice(at, at + 9)) && !leadByName.test(units))) return null;
	return open.test(units) ? 'always' : mayBeOpen.test(units) ? 'maybe' : null;
}

/** Heads that never stand without what the body does: "Phó Trưởng ban Tổ chức", "Tổ kiểm tra". */
const open = /(?:^|\s)(?:[Bb]an|Tổ|Đoàn|(?<!phụ trách )Đội|Hội đồng|[ỦU][ỷy] ban|Uỷ ban|Tiểu ban)$/u;
/** Heads that may: "Trung tâm hỗ trợ …", "Cục quản lý …". */
const mayBeOpen =
	/(?:^|,\s|\svà\s)(?:Phòng|Cục|Vụ|Cơ quan|Đơn vị|Bộ phận|Trạm|Quỹ|Viện|Công ty|(?:Phòng|Cục|Đội) Cảnh sát|Hội đồng Phối hợp|Trung tâm(?: (?:Xúc tiến|Hỗ trợ|Phục vụ|Dịch vụ|Quản lý))?)$|(?:[Pp]hó [Cc]hủ tịch|[Cc]huyên viên|(?<!Tổ chức )[Cc]án bộ|[Cc]ông chức|[Ll]ãnh đạo|[Pp]hó [Gg]iám đốc)$/u;
/** "Chủ trì" names none but "đơn vị chủ trì". */
const leads = /^chủ trì(?!\p{L})/u;
const leadByName = /(?:đơn vị|cơ quan|bộ phận|người)$/iu;
