import { listed } from './listed.ts';

/**
 * How names of units are built, for sentences whose verb is not among the known ones: a head, its field of work, its territory.
 * From the names of agencies and their offices in common use (Nghị định on provincial and communal offices, Party rules), none complete.
 */
const fields = listed(
	'Tài chính, Nội vụ, Y tế, Tư pháp, Giáo dục, Đào tạo, Văn hóa, Văn hoá, Thông tin, Truyền thông, Thể thao, Du lịch, Gia đình, Nông nghiệp, Môi trường, Phát triển nông thôn',
	'Tài nguyên, Xây dựng, Giao thông vận tải, Công Thương, Kinh tế, Hạ tầng, Đô thị, Quản lý đô thị, Lao động, Thương binh, Xã hội, Khoa học, Công nghệ, Dân tộc, Tôn giáo',
	'Ngoại vụ, Kế hoạch, Đầu tư, Tổ chức, Cán bộ, Hành chính, Quản trị, Kế toán, Tổng hợp, Nghiệp vụ, Chính trị, Tuyên giáo, Tuyên huấn, Nội chính, Tham mưu, Hậu cần, Kỹ thuật',
	'Pháp chế, Thanh tra, Thi đua, Khen thưởng, Công tác học sinh, Quản lý đào tạo, Điều dưỡng, Khám bệnh, Dược, Nội, Ngoại, Sản, Nhi, Xét nghiệm, Chuyên môn, Văn phòng, Văn thư, Thương mại, Dịch vụ'
);
const territories = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|bản|buôn|ấp|khu phố|cơ sở|khu vực|cấp xã|cấp huyện|cấp tỉnh';
const proper = String.raw`(?:\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)*)`;
const field = `(?:${fields.map((name) => `[${name.slice(0, 1)}${name.slice(0, 1).toLocaleLowerCase('vi')}]${name.slice(1)}`).join('|')})`;
const joined = String.raw`(?:,\s|\s[-–]\s|\svà\s)`;
const place = `(?:\\s(?:các\\s)?(?:${territories})(?:,\\s(?:${territories})|\\svà\\s(?:${territories}))*(?:\\s(?:${proper}|[IVX]+|\\d{1,2}))?)`;
const office = `(?:[Ss]ở|[Pp]hòng|[Bb]an|[Bb]ộ|[Vv]ụ|[Cc]ục|[Cc]hi cục|[Kk]hoa|[Tt]ổ|[Tt]rung tâm|[Tt]rạm|[Vv]iện|[Tt]hanh tra)\\s${field}(?:${joined}${field})*`;
const whole = longestFirst(
	'Văn phòng, Thanh tra, Công an, Ủy ban nhân dân, Uỷ ban nhân dân, UBND, Hội đồng nhân dân, HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam, Ủy ban MTTQ Việt Nam, Ủy ban MTTQ, Mặt trận Tổ quốc',
	'Ban Chỉ huy Quân sự, Ban Thường vụ, Ban Thường trực, Ban Giám hiệu, Ban Giám đốc, Ban Chỉ đạo, Ban Tổ chức, Ban quản lý chợ, Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Phụ nữ, Hội Cựu chiến binh',
	'Đoàn Thanh niên, Liên đoàn Lao động, Công đoàn, Kho bạc Nhà nước, Bảo hiểm xã hội, Ngân hàng Chính sách xã hội, Tòa án nhân dân, Viện Kiểm sát nhân dân, Chi cục Thuế, Điện lực, Bưu điện',
	'Văn phòng Đảng ủy, Văn phòng Huyện ủy, Văn phòng Tỉnh ủy, Văn phòng UBND, Hạt Kiểm lâm, Đảng ủy, Huyện ủy, Tỉnh ủy, Chi bộ, Chi đoàn, Tổ chuyên môn, Giáo viên chủ nhiệm, Nhân viên y tế, Kế toán, Văn thư, Thủ quỹ, Hiệu trưởng, Giám đốc, Chủ tịch, Chánh Văn phòng'
);
const groupWords = listed(
	'sở, ban, ngành, phòng, đơn vị, cơ quan, đoàn thể, địa phương, xã, phường, thị trấn, thôn, trường học, trường, tổ, khoa, hội, doanh nghiệp, chi bộ, hội viên, hộ dân'
);
const group = `Các\\s(?:${groupWords.join('|')})(?:(?:,\\s|\\svà\\s)(?:các\\s)?(?:${groupWords.join('|')}))*(?:\\s(?:trực thuộc|có liên quan|liên quan|chuyên môn|trên địa bàn)(?![\\p{L}\\p{M}]))?`;
const one = `(?:${office}|${whole.join('|')}|${group})${place}?(?:\\s${proper})?`;
const unit = new RegExp(
	`^(?:(?:Trưởng(?=\\s\\p{Ll})|Phó Trưởng|Chủ tịch|Phó Chủ tịch|Giám đốc|Lãnh đạo)\\s(?=\\p{L}))?${one}(?:(?:,\\s|;\\s|\\svà\\s)${one})*(?=,?\\s\\p{Ll})`,
	'u'
);
function longestFirst(...lines: readonly string[]): string[] {
	return listed(...lines).toSorted((a, b) => b.length - a.length);
}

/** Words after a name that go on with it, or only tell how things are. */
const goesOn = wordAfter(
	listed(
		'và, của, thuộc, trực thuộc, trên, có, gồm, là, tại, ở, các, cùng, với, về, theo, liên quan, đã, đang, được, bị, còn, chưa, không, mới, vừa, để, do, nơi, khi',
		'cấp, hoặc, như, khác, này, đó, nêu, quốc'
	)
);
/** Second syllables: after a capitalised one they show that a name was cut, "Sở Tài" + "chính", "Văn phòng Trung" + "ương". */
const secondSyllable = wordAfter([...listed('ủy, uỷ, ương, đạo, nghị, đoàn, hội, dân, ban'), ...fields.flatMap((name) => name.split(' ').slice(1, 2))]);

function wordAfter(words: readonly string[]): RegExp {
	return new RegExp(`^,?\\s(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'u');
}

/** The length of the unit's name that the text starts with, when what follows may be what it does; else 0. */
export function unitEnd(text: string): number {
	const name = unit.exec(text)?.[0] ?? '';
	const next = text.slice(name.length, name.length + 16);
	if (name === '' || goesOn.test(next) || (/(?:^|\s)\p{Lu}\S*$/u.test(name) && secondSyllable.test(next))) return 0;
	return name.length;
}
