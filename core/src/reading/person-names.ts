import { listed } from './listed.ts';

/** Họ: the family names most Vietnamese bear, the commoner ones of the Tày, Thái, H'Mông, Ê Đê and Chăm among them. General knowledge. */
const families = new Set(
	listed(
		'Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Đoàn, Trịnh, Mai, Tạ, Lương, Tô, Cao, Hà, Lưu',
		'Trương, Đào, Thái, Châu, Tăng, Quách, Vương, Kiều, Lâm, Phùng, Tống, Nông, Triệu, Hứa, Vi, Lò, Giàng, Sùng, Ma, Bế, Chu, Khổng, Nghiêm, Thân, Mạc',
		'La, Lục, Quàng, Cà, Tòng, Cầm, Bạc, Vàng, Thào, Hạng, Lầu, Mùa, Sầm, Lèng, Phương, Doãn, Cù, Đồng, Tôn, Viên, Văn, Trà, Từ, Âu, Bàn, Đậu, Giáp',
		'Hầu, Hán, Kim, Lại, Lã, Lữ, Ninh, Ong, Phí, Quan, Thạch, Thiều, Tiêu, Ung, Uông, Y, Rơ, Siu, Kpă, Điểu, Ksor, Niê, H'
	)
);

/** Học hàm, học vị and ranks before a name: NĐ 30/2020 keeps them only for some; they are no part of the name. */
const honours =
	/^(?:(?:(?:PGS|GS|TS|ThS|Ths|ThS\.BS|BS|BSCKI|BSCKII|BS CKI|BS CKII|CKI|CKII|CN|KS|DS|LS|NGƯT|NGND|TTƯT)\s*[.,]\s*)+|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|[úu]y)\s|(?:Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư)\s)+/u;

const personName = /^(?:\p{Lu}(?:['’]\p{Lu})?[\p{Ll}\p{M}]*['’]?\s+){1,5}\p{Lu}(?:['’]\p{Lu})?\p{Ll}*$/u;
const notNames = /^(?:Nơi|Lưu|Như|Phụ|Kế|Biểu|Mẫu|Văn|Đã|Ban|Sở|Phòng|Các|Độc|Điều|Mục|Số|Kính|Chương|Hà|Bộ|Trường|Ủy|Uỷ|Công|Khoa)\s/u;

/** The name without rank and degree, with single blanks. */
export function bareName(text: string): string {
	return text.replace(honours, '').replace(/\s+/gu, ' ').trim();
}

/** Two to six capitalised words: a person's name, ranks and degrees before it aside. */
export function isPersonName(text: string): boolean {
	const bare = bareName(text);
	return bare.length <= 40 && personName.test(bare) && (!notNames.test(bare) || (bare !== text.trim() && isFamily(bare)) || isNamed(bare));
}

/** "Hà Văn Nam" is a person though "Hà Nội" is none: three words or more that begin with a family name. */
function isNamed(name: string): boolean {
	return /^(?:Hà|Văn|Công|Lưu)(?:\s\p{L}+){2,}$/u.test(name) && isFamily(name);
}

/** "NGUYỄN VĂN TÙNG" under a post: two to five words in capitals that begin with a family name, and no place. */
export function isNameInCapitals(text: string): boolean {
	return /^\p{Lu}+(?:\s+\p{Lu}+){1,4}$/u.test(text.trim()) && isFamily(text) && !places.has(text.trim());
}

/** Provinces, before and after 2025, whose names begin as families do. */
const places = new Set(
	listed('HÀ NỘI, HÀ GIANG, HÀ NAM, HÀ TĨNH, HÀ TÂY, CAO BẰNG, ĐỒNG NAI, ĐỒNG THÁP, LÂM ĐỒNG, LAI CHÂU, NINH BÌNH, NINH THUẬN, THÁI BÌNH, THÁI NGUYÊN')
);

function isFamily(name: string): boolean {
	const [first = ''] = name.trim().split(/\s/u);
	return families.has(first.slice(0, 1) + first.slice(1).toLocaleLowerCase('vi'));
}
