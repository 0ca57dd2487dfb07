import { startsBody } from './bodies.ts';
import { startsDuty } from './duty-verbs.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';

/**
 * Words that begin like the name of a body and are none, small and without accents: "hội nghị" is a meeting, "sở hữu" is owning,
 * "các nội dung" are no units. Words of the language, found by reading plans for what a clerk would not write a letter to.
 */
const themes = [
	...listed(
		'phuong phap, phuong thuc, phuong huong, phuong cham, phuong an, phuong tien, bao dam, bao cao, bao ve, bao gom, bao ton',
		'hoi nghi, hoi nhap, hoi thao, hoi thi, quy dinh, quy mo, quy trinh, quy che, quy hoach, quy dat, doi voi, doi moi, doi ngu',
		'doi chieu, doi thoai, so luong, so lieu, so ket, so bo, so huu, doan ket, truong hop, tinh hinh, tinh trang, moi truong',
		'moi dai, moi nguoi, moi ca nhan, moi thang, moi nam, moi quy, moi tuan, moi ngay, moi lan, moi dot, khoi luong, pho bien, ban hanh, ban do, bo tri, bo sung, bo chi so, bo tieu chi, nha o',
		'nha nuoc, xa hoi, xa nhat, dia phuong hoa, dia ban, the thao, to khai, to trinh, dai hoi dai bieu, vien chuc, vu mua',
		'khoa hoc, ap dung, ap luc, buon ban, buon lau, co so vat chat, co so phap ly, co so du lieu, co so de, ban than, ban dau, ban ngay',
		'thanh tra viec, thanh tra cac, thanh tra trach nhiem, thanh tra chuyen, thanh tra theo, thanh tra dot xuat'
	),
	...listed(
		'noi dung, nhiem vu, hoat dong, giai phap, hinh thuc, khau hieu, dot, buoc, van ban, chi tieu, cong trinh, du an, to chuc thuc',
		'quy dinh, che do, chinh sach, dieu kien, ho so, truong hop, phuong phap, phuong thuc, phuong an, phuong huong, phuong tien, phuong cham, thong tin, khoan, muc, nguon, chuong trinh, phong trao',
		'doi tuong duoc, linh vuc, dia ban, tieu chi, van de, yeu to, bien phap, cau, loai, chung, nganh nghe, tai san, thu tuc, cap do',
		'don thu, cuoc, hoi nghi, nghiep vu, dich vu, chuc danh, thanh phan, du, kien nghi, y kien, bao cao, ke hoach, quyet dinh',
		'nghi quyet, san pham, so lieu, ung dung, vung, mau, bieu mau, vu viec, ton tai'
	).map((word) => `cac ${word}`)
];
/** A first word that names a body only before one of these: "phòng Nội vụ", but not "phòng chống". */
const only: Readonly<Record<string, readonly string[]>> = {
	phong: listed(
		'ban, kinh, tu phap, noi vu, van hoa, giao, lao, tai, ke, nong, y, dan, hanh, to, quan, thanh, tong, chuyen',
		'cong, khoa, nghiep, chinh, ky, xay, ha, dao, cong tac, an ninh, canh sat, tham muu, thi dua, ngan, phap, dieu'
	),
	truong: listed(
		'ban, phong, tieu, doan, thon, tram, pho, dai, thpt, thcs, th, tieu hoc, cac, cong an, khoi, khoa, mam non',
		'mn, mau giao, trung, cao dang, chinh tri, ptdt, ap, ban, khu, xom, buon, bo mon, pho thong'
	),
	'he thong': listed('chinh tri, mat tran, co quan, to chuc, cong doan, doan, hoi, ngan hang, truong, dai, thu vien, kho bac'),
	cong: ['an', 'doan', 'ty', 'thong', 'chuc'],
	cap: ['uy', 'xa', 'tinh', 'huyen', 'phuong', 'tren', 'duoi'],
	'to chuc': ['chinh tri', 'dang', 'dai', 'doan', 'thanh', 'xa hoi', 'kinh te', 'co so']
};
/** Short heads as they are written: "Sở" is a body, "Số" a number; "Hội", not "Hỏi". Without accents each is several words. */
const written = Map.groupBy(
	listed(
		'sở, bộ, vụ, viện, cục, hội, đoàn, đài, tổ, thuế, khoa, cụm, ấp, hạt, trại, khối, cấp, xã, tỉnh, bà, ông, nhà, phó, phòng, huyện, thôn, cảng',
		'ban, bản, báo, bảo, đội, đối, quỹ, quĩ, công, cổng, mọi, mỗi, những, trường, trưởng, buôn'
	),
	fold
);

function startsOtherWord(name: string, folded: string): boolean {
	const end = /[^a-z]/u.exec(folded)?.index ?? folded.length;
	const allowed = written.get(folded.slice(0, end));
	return allowed !== undefined && !allowed.includes(name.slice(0, end).toLowerCase());
}

const notUnits = new RegExp(
	`^(?:${[...themes.map((theme) => `${theme}(?![a-z])`), ...Object.entries(only).map(([word, before]) => `${word} (?!${before.join('|')})`)].join('|')})`,
	'u'
);

/** A name in capitals follows: "Phòng Vật tư", "Trường Hoa Sen", "Phòng LĐTB&XH"; "phòng chống", "trường hợp" go on in small letters. */
const named = /^(?:[Pp]hòng|[Tt]rường|[Cc]ông)\s\p{Lu}(?:\p{Ll}|\p{Lu})/u;

/** Common nouns that name no body by themselves: "Ban", "đơn vị", "cơ quan". What follows them belongs to the name. */
const bare =
	/^(?:đơn vị|cơ quan|bộ|báo|tổ|các|ban|hội|hạt|đội|trạm|cấp|đối tượng|thành phần|phòng|đoàn|hội đồng|ủy ban|uỷ ban|tiểu ban|bộ phận|cục|vụ|chi cục|hệ thống|nhà|trường|công|quỹ|khối|những|mọi|tất cả)$/iu;
/** No name holds a quotation, a question or a year, and none ends in a word that joins. */
const unfinished = /[“”"?!]|;\s*đồng thời|\d{4}|\sđể\s|\s(?:và|hoặc|với|của|cho|về|do|để|là|được|bị|theo|tại|các|trong|đồng thời)$/u;
/** Words that a name does not hold: what stands before them is told about, not asked. */
const talk = /(?:thanh phan (?:du|tham|gom)|thoi gian|pham vi|noi dung|muc tieu|(?<!tra )ket qua|tinh hinh)(?![a-z])/u;

const openings = /^(?:Đối với|Trách nhiệm của|Giao|Đề nghị)\s+/u;

/** A cheap look: can the text start with the name of a unit? */
export function mayNameUnit(text: string): boolean {
	const name = text.replace(openings, '').slice(0, 24);
	const folded = fold(name);
	return startsBody(folded) || isShort(name, folded);
}

/** "các Phó Chủ tịch) và các chuyên viên" is cut out of a parenthesis. */
function unpaired(text: string): boolean {
	return text.includes(')') !== text.includes('(');
}

/** How the short names of offices begin: "VPUBND huyện", "TTYT", "BHXH". In common use; each agency has more. */
const shortNames = new RegExp(
	`^(?:${listed('vp, ubnd, hdnd, ubmttq, mttq, bch, bcd, bql, ttyt, ttgdnn, ttpvhcc, pgd, sgd, bhxh, tyt, htx, btv, ubkt, kbnn, nhcsxh, qltt, csgt, tand, vksnd, btg, bgh, tgv, ub, gvcn, gvbm, tpt, pht').join('|')})[a-z&-]*(?![a-z])`,
	'u'
);

function isShort(name: string, folded: string): boolean {
	return /^\p{Lu}{2}[\p{Lu}&-]*(?!\p{L})/u.test(name) && shortNames.test(folded);
}

/** Is this text the name of a unit, a post or a group of units, and not a task or a theme? */
export function isUnitName(text: string, anyCase = false): boolean {
	const name = text.replace(openings, '');
	if (name.length < 2 || name.length > 260 || bare.test(name) || unfinished.test(name) || unpaired(name)) return false;
	const folded = fold(name);
	if (!anyCase && (!/^(?:\p{Lu}|các\s)/u.test(name) || folded.startsWith('doi tuong'))) return false;
	return (
		(startsBody(folded) || isShort(name, folded)) &&
		!startsOtherWord(name, folded) &&
		(!notUnits.test(folded) || named.test(name)) &&
		!talk.test(folded.slice(0, 48)) &&
		!startsDuty(name)
	);
}
