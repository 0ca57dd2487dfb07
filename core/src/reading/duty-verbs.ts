import { listed } from './listed.ts';

/**
 * Verbs with which plans, directives and letters open a duty, after the name of the unit that has it or at the head of an item.
 * From the usage of administrative Vietnamese (NĐ 30/2020 templates, QĐ 399-QĐ/TW, reporting clauses of NĐ 09/2019); not of any one agency.
 */
const verbs = listed(
	// who leads, who helps, who answers
	'chủ trì, phối hợp, phối kết hợp, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, làm đầu mối, là đầu mối, là cơ quan, là đơn vị, phụ trách, giúp',
	'tham mưu, tham gia, cử, phân công, giao, chỉ đạo, lãnh đạo, điều hành, chủ động, trực tiếp, đại diện',
	// making and issuing
	'xây dựng, lập, ban hành, thành lập, kiện toàn, soạn thảo, hoàn thành, hoàn thiện, chuẩn bị, dự toán, dự thảo, in ấn, viết',
	'thiết kế, sửa đổi, bổ sung, điều chỉnh, cập nhật, phê duyệt, quyết định, công bố, công khai, niêm yết, đăng tải, đăng ký',
	// carrying out
	'tổ chức, thực hiện, triển khai, tiến hành, phát động, vận động, huy động, tuyên truyền, phổ biến, quán triệt, đưa tin',
	'tập huấn, bồi dưỡng, đào tạo, huấn luyện, diễn tập, tuyển sinh, khánh thành, khởi công, bàn giao, tiếp nhận, tiếp thu, giải ngân',
	'bố trí, cân đối, phân bổ, cấp phát, đầu tư, hỗ trợ, cung cấp, cung ứng, sử dụng, quản lý, bảo vệ, xử lý, giải quyết, khắc phục',
	'chấn chỉnh, thu thập, thu hút, kết nối, tích hợp, khai thác, vận hành, lồng ghép, chi trả, thanh toán, quyết toán, tuần tra',
	'lấy, tiêm, phun, trồng, quét dọn, dọn dẹp, vệ sinh, mua sắm, mua, thuê, kê khai, tặng, thăm, thăm hỏi, chấm, tập hợp, chọn, sửa chữa, đo đạc',
	'giữ gìn, giữ, rút kinh nghiệm, lắng nghe, cắm, dừng, tạm dừng, chịu, thu, thu gom, hoàn trả, chuyển, bầu, khám, điều trị, giảng dạy',
	'ôn tập, coi thi, đón tiếp, tiếp đón, tiếp công dân, tiếp dân, trực ban, trực gác, tu sửa, khơi thông, phát quang, san lấp, di dời, sơ tán',
	'họp, ngăn chặn, phòng ngừa, đấu tranh, điều tra, trang trí, treo, làm tốt, làm việc, ký kết, nắm bắt, nắm tình hình',
	'lưu trữ, lưu giữ, bảo quản, số hóa, sắp xếp, phân loại, ký duyệt, cấp giấy, tra cứu, công nhận, chứng thực, tính toán, lắp đặt, tháo dỡ',
	'xóa bỏ, bãi bỏ, thay thế, thanh lý, tiêu hủy, bảo trì, bảo dưỡng, nâng cấp, cải tạo, tu bổ, tôn tạo, cài đặt, sao lưu, phân quyền, trích xuất',
	'đo vẽ, khoanh vùng, khoanh nuôi, nạo vét, gieo trồng, tưới tiêu, chăm sóc, chôn lấp, giải phóng, cưỡng chế, bồi thường, đền bù, tái định cư',
	'cách ly, xét nghiệm, truy vết, khử khuẩn, cấp cứu, tầm soát, trợ giúp, cứu trợ, ứng phó, ứng cứu, ủng hộ, quyên góp, trao tặng, đỡ đầu, kèm cặp',
	'điều động, luân chuyển, bổ nhiệm, miễn nhiệm, tuyển dụng, tuyển chọn, ủy quyền, phân cấp, chỉ định, điều phối, sáp nhập, giải thể, tinh giản, tiếp quản',
	'đấu thầu, đấu giá, cho thuê, miễn giảm, hoàn thuế, truy thu, thu hồi, trích nộp, trích lập, cấp bù, phân khai, điều hòa, cắt giảm, gia hạn, rút ngắn, kéo dài',
	'canh gác, mật phục, truy quét, bắt giữ, tịch thu, niêm phong, xử phạt, truy tố, xét xử, khôi phục, phục hồi, khởi động, liên kết, hợp tác, xúc tiến, quảng bá, tiêu thụ',
	'ôn luyện, sát hạch, luyện tập, kẻ vẽ, trưng bày, triển lãm, biên soạn, biên tập, xuất bản, phát thanh, truyền thông, tọa đàm, giao lưu, gặp mặt',
	// seeing that it is done
	'theo dõi, đôn đốc, kiểm tra, giám sát, kiểm soát, đánh giá, rà soát, khảo sát, thống kê, xác minh, xác nhận',
	'thẩm định, thẩm tra, nghiên cứu, xem xét, xác định, phân tích, phát hiện, lựa chọn, bình xét, biểu dương, khen thưởng, nhân rộng',
	'kiểm kê, kiểm điểm, kiểm đếm, đối chiếu, nghiệm thu, giám định, thẩm định giá, xét duyệt, xét chọn, bình chọn, xếp loại, tuyên dương, nhắc nhở, làm rõ, dự báo',
	// saying and sending
	'phản hồi, tổng hợp, báo cáo, đề xuất, kiến nghị, phản ánh, gửi, nộp, trình, thông báo, phát hành, hướng dẫn, trả lời, giải đáp, góp ý',
	'giao nộp, giải trình, tiếp xúc, đối thoại, liên hệ, tham vấn, xin ý kiến, chia sẻ, cảnh báo, chỉnh lý, chỉnh sửa, thông qua, đề nghị, yêu cầu, triệu tập, mời, ra mắt, giới thiệu, thông tin kịp thời, phát sóng, sơ kết, tổng kết, trao đổi, thống nhất, tư vấn',
	// how
	'căn cứ, trên cơ sở, theo chức năng, định kỳ, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, khi, trước khi',
	'tăng cường, đẩy mạnh, tiếp tục, kịp thời, thường xuyên, khẩn trương, nghiêm túc, tích cực, tập trung, ưu tiên, quan tâm, chú trọng',
	'tạo điều kiện, phát huy, nâng cao, phát triển, bảo đảm, đảm bảo, bám sát, chấp hành, thực hành, duy trì, đổi mới, mở, đưa, ghi',
	'quyết liệt, sớm, kiên quyết, sẵn sàng, cần, phải, sẽ, nhanh chóng, hoàn tất, đẩy nhanh, khuyến khích, mở rộng, củng cố, tạo lập, thi đua'
);

/** Of these, the ones that bodies are named by: "Ban Chỉ đạo", "Trung tâm Xúc tiến đầu tư", "Ủy ban kiểm tra". */
const naming = new Set(
	listed(
		'chỉ đạo, tổ chức, quản lý, kiểm tra, giám sát, hỗ trợ, giới thiệu, kiểm soát, đào tạo, bồi dưỡng, nghiên cứu',
		'phát triển, đăng ký, thẩm định, vận động, tuyên truyền, phổ biến, điều hành, xây dựng, huấn luyện, đầu tư, giúp, soạn thảo, giải quyết',
		'tiếp nhận, bảo vệ, khai thác, cung ứng, cung cấp, thống kê, tư vấn, đại diện, điều tra, khảo sát, kết nối, chủ trì, phối hợp, chấp hành, phụ trách',
		'truyền thông, xúc tiến, điều phối, phục hồi, giám định, trợ giúp, chăm sóc, cấp cứu, xét nghiệm, đấu giá, đấu thầu, dự báo, ứng phó, ứng cứu, cứu trợ',
		'tuyển dụng, xét duyệt, xét chọn, kiểm kê, thanh lý, nghiệm thu, bồi thường, giải phóng, tái định cư, lưu trữ, thẩm định giá, hợp tác, biên tập, biên soạn'
	)
);
/** Of these, the ones that make a heading a sentence. */
const saying = new Set(
	listed(
		'chủ trì, phối hợp, có trách nhiệm, chịu trách nhiệm, tham mưu, xây dựng, tổ chức, thực hiện, triển khai, chỉ đạo, hướng dẫn',
		'theo dõi, tổng hợp, báo cáo, phụ trách, tăng cường, bố trí, rà soát, đôn đốc, đẩy mạnh, lập, ban hành, tiến hành, gửi, nộp'
	)
);

const bySyllable = Map.groupBy([...new Set(verbs)], firstSyllable);
for (const [syllable, same] of bySyllable)
	bySyllable.set(
		syllable,
		same.toSorted((a, b) => b.length - a.length)
	);

/** "tổ chức" is a noun before these: "tổ chức chính trị - xã hội", "các cơ quan, tổ chức, cá nhân". */
const organisation =
	/^(?:[,;]|\s(?:chính trị|xã hội|thành viên|đảng|đoàn(?! (?:kiểm|công|khảo|giám|thanh|đi))|hội(?! (?:nghị|thảo|thi|chợ|đàm|diễn|trại))|kinh tế|cá nhân|có liên quan|liên quan|khác|tín dụng|cơ sở|quần chúng|tôn giáo))/u;
/** Syllables that make one word with the verb after them: "bầu cử", "chương trình", "công lập", "chủ đầu tư". */
const compounds: Readonly<Record<string, readonly string[]>> = {
	cử: ['bầu', 'ứng', 'đề', 'thi', 'tuyển'],
	trình: ['chương', 'công', 'quy', 'tiến', 'quá', 'lịch', 'tờ', 'lộ', 'hành', 'giáo', 'trương'],
	lập: ['công', 'dân', 'độc', 'thành', 'xác', 'tạo', 'thiết'],
	giao: ['bàn', 'chuyển', 'ngoại', 'được', 'xã'],
	'đầu tư': ['chủ', 'nhà', 'vốn', 'dự án'],
	'lãnh đạo': ['ban', 'các', 'đồng chí'],
	mở: ['cởi'],
	họp: ['cuộc', 'phiên', 'kỳ', 'kì', 'phòng', 'hội', 'buổi', 'phối', 'chủ trì', 'dự', 'giấy mời', 'tập'],
	cần: ['chuyên'],
	thu: ['doanh', 'nguồn', 'mùa'],
	khám: ['phòng'],
	chuyển: ['di', 'vận', 'luân', 'điều', 'dây', 'thuyên'],
	bầu: ['đại biểu'],
	giữ: ['lưu', 'nắm'],
	mua: ['thu'],
	'xây dựng': ['đầu tư'],
	'điều phối': ['văn phòng'],
	'thường xuyên': ['giáo dục'],
	'tổng hợp': ['phòng kế hoạch', 'phòng hành chính'],
	'thi đua': ['cụm', 'khối', 'phong trào', 'danh hiệu', 'cờ']
};
/** Syllables after them that do the same: "giao thông", "trình độ", "lập trường". */
const goOn: Readonly<Record<string, readonly string[]>> = {
	giao: ['thông', 'dịch', 'lưu', 'ban', 'hữu'],
	trình: ['độ', 'tự'],
	lập: ['trường', 'pháp', 'luận'],
	thu: ['nhập', 'ngân', 'đông'],
	bầu: ['cử', 'không'],
	cử: ['tri', 'nhân', 'chỉ'],
	mở: ['đầu'],
	chuyển: ['đổi', 'biến', 'động'],
	giữ: ['vai'],
	'hợp tác': ['xã', 'quốc']
};

/** The length of the duty's verb that stands in the text at this offset; 0 when none does. */
export function dutyVerbAt(text: string, at: number): number {
	const candidates = bySyllable.get(text.slice(at, syllableEnd(text, at)));
	const found = candidates?.find((verb) => text.startsWith(verb, at) && syllableEnd(text, at + verb.length) === at + verb.length);
	if (found === undefined) return 0;
	if (found === 'tổ chức' && organisation.test(text.slice(at + found.length, at + found.length + 16))) return 0;
	if (goOn[found]?.includes(nextSyllable(text, at + found.length)) === true) return 0;
	const joined = compounds[found];
	if (joined === undefined) return found.length;
	const before = text
		.slice(Math.max(0, at - 16), at)
		.trimEnd()
		.toLowerCase();
	return joined.some((syllable) => before.endsWith(syllable)) ? 0 : found.length;
}

function nextSyllable(text: string, at: number): string {
	return text[at] === ' ' ? text.slice(at + 1, syllableEnd(text, at + 1)) : '';
}

/** Is the duty's verb at this offset one that bodies are named by? */
export function namesBody(text: string, at: number): boolean {
	return naming.has(text.slice(at, at + dutyVerbAt(text, at)));
}

/** Does the verb at this offset say what is to be done, in a heading? */
export function saysWhatToDo(text: string, at: number): boolean {
	return saying.has(text.slice(at, at + dutyVerbAt(text, at)));
}

/** Does the text start with a duty's verb, whatever the case of its first letter? */
export function startsDuty(text: string): boolean {
	return dutyVerbAt(text.slice(0, 1).toLowerCase() + text.slice(1, 60), 0) > 0;
}

function firstSyllable(text: string): string {
	return text.slice(0, syllableEnd(text, 0));
}

/** Where the letters from `at` on end; by codes, for this is asked at every word of a document. */
function syllableEnd(text: string, at: number): number {
	let end = at;
	for (
		let code = text.charCodeAt(end);
		(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);
		code = text.charCodeAt(end)
	)
		end++;
	return end;
}
