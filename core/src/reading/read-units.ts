import { startsBody } from './bodies.ts';
import { fold } from './fold.ts';

/** Words with which a duty starts after the name of the unit that has it. */
const verbs =
	'chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|căn cứ|tham mưu|xây dựng|tổ chức|thực hiện|triển khai|chỉ đạo|hướng dẫn|theo dõi|tổng hợp|báo cáo|phụ trách|tăng cường|bố trí|rà soát|chủ động|đẩy mạnh|tiếp tục|kịp thời|thường xuyên|đề xuất|kiểm tra|đôn đốc|giúp|cử|lập|ban hành|tuyên truyền|phổ biến|quán triệt|bảo đảm|đảm bảo|cân đối|thẩm định|nghiên cứu|phát động|vận động|giám sát|tiếp nhận|làm đầu mối|là đầu mối|là cơ quan|khẩn trương|phản ánh|gửi|nộp|đăng ký|hoàn thành|hoàn thiện|sử dụng|quản lý|cung cấp|hỗ trợ|đưa|xử lý|kiến nghị|phân công|quan tâm|tạo điều kiện|tập trung|lồng ghép|khảo sát|cập nhật|công khai|công bố|đánh giá|tham gia|trình|thông báo|chuẩn bị|đăng tải|quyết định|mở|thống kê|thành lập|phát huy|nâng cao|tập huấn|bồi dưỡng|theo chức năng|trên cơ sở|định kỳ|hằng năm|hàng năm|hằng quý|khi|trước khi|dự toán|giao|lãnh đạo|phát hành|in ấn|viết|chi trả|xác minh|xác nhận|giải quyết|tiến hành|tích cực|chấp hành|nghiêm túc|cần|phải|sẽ|triệu tập|đề nghị|yêu cầu|ra mắt|ưu tiên|huy động|phát triển|đầu tư';
const verb = `(?:(?:nghiêm túc|chủ động|kịp thời|trực tiếp)\\s+)?(?<!,\\s)(?:${verbs})(?![\\p{L}\\p{M}])(?!(?<=tổ chức)(?:\\s(?:chính trị|xã hội|thành viên|đảng|đoàn|hội|kinh tế|cá nhân|có liên quan|liên quan|khác|tín dụng)|[,;]))`;
const subject = new RegExp(`^(?<units>[^.;:]{2,260}?)\\s*(?::\\s*|,?\\s(?=${verb}))`, 'u');
const asking =
	/(?:^|[\s(])(?:đề nghị|giao|yêu cầu|phân công|Đề nghị|Giao|Yêu cầu|Phân công|hướng dẫn)\s+(?:cho\s+|các đồng chí\s+)?(?=\p{Lu}|các\s|đối tượng\s)/gu;
const reported = /(?:[Vv]ề|[Tt]heo|[Xx]ét|được|ý kiến|tờ trình|[Tt]ại|có)\s$/u;

/** Who has to do what a sentence says, and where the task starts. `asked`: the sentence asks ("đề nghị …", "giao …"). */
export type Subject = { readonly units: string[]; readonly taskAt: number; readonly asked: boolean };

/** The units a sentence gives its task to: "Sở X chủ trì …", "… giao Phòng Y theo dõi …", "Sở Z: …"; a request inside it comes first. */
export function readSubject(sentence: string): Subject | null {
	for (const match of sentence.matchAll(asking)) {
		if (reported.test(sentence.slice(0, match.index + 1))) continue;
		const found = subjectAt(sentence, match.index + match[0].length, true);
		if (found && (!/hướng dẫn\s+$/u.test(match[0]) || /như sau\s*:?$/u.test(sentence))) return found;
	}
	return subjectAt(sentence, 0, false) ?? afterTheme(sentence);
}

/** "Về dự án …: Bộ X rà soát …": the subject stands after the theme. */
function afterTheme(sentence: string): Subject | null {
	const colon = /^Về\s[^:]{5,300}:\s+/u.exec(sentence)?.[0].length;
	const found = colon === undefined ? null : subjectAt(sentence, colon, true);
	return found && { ...found, asked: true };
}

function subjectAt(sentence: string, at: number, asked: boolean): Subject | null {
	const match = subject.exec(sentence.slice(at));
	const units = match?.groups?.['units']?.replace(/,$/u, '').trim();
	if (!match || units === undefined || !isUnitName(units, asked)) return null;
	return { units: [units], taskAt: at + match[0].length, asked };
}

const verbStart = new RegExp(`^(?:${verbs})(?![\\p{L}\\p{M}])`, 'u');
const notUnits =
	/^(?:cac (?:noi dung|nhiem vu|hoat dong|giai phap|hinh thuc|khau hieu|dot|buoc|van ban|chi tieu|cong trinh|du an|to chuc thuc|quy dinh|che do|chinh sach|dieu kien|ho so|truong hop|phuong|thong tin|khoan|muc|nguon|chuong trinh|phong trao|doi tuong duoc|linh vuc|dia ban|tieu chi|van de|yeu to|bien phap|cau|loai|nganh nghe|tai san|thu tuc|cap do|don thu|cuoc|hoi nghi|nghiep vu|dich vu|chuc danh|thanh phan)|hinh thuc|noi dung|thoi gian|kinh phi|to chuc (?!chinh tri|dang|dai|doan|thanh|xa hoi|kinh te)|phuong (?:phap|thuc|huong|cham|an)|phong (?!ban|kinh|tu phap|noi vu|van hoa|giao|lao|tai|ke|nong|y|dan|hanh|to|quan|thanh|tong|chuyen|cong|khoa|nghiep|chinh|ky|xay|ha)|bao (?:dam|cao|ve|gom)|hoi (?:nghi|nhap|thao)|quy (?:dinh|mo|trinh|che|hoach)|doi (?:voi|moi|ngu)|so (?:luong|lieu|ket|bo)|doan ket|truong hop|cong (?!an|doan|ty|thong|chuc)|tinh hinh|cap (?:phat|nhat|nuoc)|moi (?:truong|dai|nguoi|ca nhan)|cap (?!uy|xa|tinh)|khoi luong|can bo phu|pho bien|ban hanh|bo (?:tri|sung)|nha (?:o|nuoc)|to dan|xa hoi|dia phuong hoa|so huu|doi chieu|bao gom|truong (?!ban|phong|tieu|doan|thon|tram|pho|dai|thpt|thcs|tieu hoc|cac|cong an|khoi)|the thao|cac du|can bo)/u;

/** Is this text the name of a unit, a post or a group of units, and not a task or a theme? */
function isUnitName(text: string, anyCase = false): boolean {
	const bare = text.replace(/^(?:Đối với|Trách nhiệm của|Giao|Đề nghị)\s+/u, '');
	if (
		bare.length < 2 ||
		bare.length > 260 ||
		/^(?:đơn vị|cơ quan|các đơn vị|bộ|báo|tổ|các|ban|hội|hạt|đội|trạm|cấp|đối tượng|thành phần)$/iu.test(bare) ||
		/[“”"?!]/u.test(bare) ||
		/\d{4}/u.test(bare)
	)
		return false;
	if (!anyCase && !/^\p{Lu}/u.test(bare) && !/^các\s/u.test(bare)) return false;
	const folded = fold(bare);
	if (/thoi gian|pham vi|noi dung|muc tieu/u.test(folded)) return false;
	return startsBody(folded) && !notUnits.test(folded) && !verbStart.test(bare.slice(0, 1).toLocaleLowerCase('vi') + bare.slice(1));
}

/** A heading that names units only: "2. Văn phòng Sở", "Các phòng, đơn vị trực thuộc Sở:". */
export function unitsOfHeading(title: string): string[] | null {
	const name = title.replace(/[.:;,\s]+$/u, '');
	const owner = /^(?:Trách nhiệm|Nhiệm vụ)\s+(?:của\s+)?(.+)$/u.exec(name)?.[1];
	if (owner !== undefined) return isUnitName(owner, true) ? [owner] : null;
	const bare = name.replace(/^(?:Giao|Đề nghị|Đối với)\s+/u, '');
	return !isUnitName(bare, bare !== name) || name.length > 170 || hasVerb(bare) ? null : [bare];
}

const inner = new RegExp(
	`\\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|xây dựng|tổ chức(?! chính trị| đảng| đoàn| thành| xã| kinh| hội| cơ| tôn| liên| cá| có| khác|,|$)|thực hiện|triển khai|chỉ đạo|hướng dẫn|theo dõi|tổng hợp|báo cáo|phụ trách|tăng cường|bố trí|rà soát|đôn đốc|đẩy mạnh|lập|ban hành)(?![\\p{L}\\p{M}])`,
	'u'
);

function hasVerb(text: string): boolean {
	return inner.test(text);
}
