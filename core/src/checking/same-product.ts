import { searchKey } from '../language/search-key.ts';

/** What is handed in, by the first of these words in the task; "kết quả đăng ký" is about the registration. */
const product = /(?<!da |theo |nhu )(?:dang ky|danh sach|du toan|ho so|gop y|kien nghi|de xuat|ke hoach)|bao cao|ket qua(?! dang ky)|so lieu|so ket|tong ket/;
/** Sending and gathering name no product: "tổng hợp, báo cáo Ủy ban …" sends what is named after it. */
const carrying =
	/^(?:(?:chu tri|tham muu|phoi hop|tong hop|ra soat|lap|xay dung|hoan thanh|gui|trinh|bao cao(?= (?:ket qua )?(?:dang ky|danh sach|so ket|tong ket)))[, ]+(?:va )?)+/;
const round = /(?:quy (?:iv|i{1,3}|\d)|6 thang|9 thang|dot (?:\d|i{1,3})|hoc ky (?:\d|i{1,2})|giua ky|cuoi ky|ca nam)(?![a-z0-9])/;
const reports = ['bao cao', 'ket qua', 'so lieu', 'so ket', 'tong ket'];

/** Do two duties hand in the same thing, as far as their words say: a registration is no report, and quarter I is not quarter II. */
export function sameProduct(one: string, other: string): boolean {
	const [a, b] = [searchKey(one), searchKey(other)];
	return agree(kindOf(a), kindOf(b)) && agree(round.exec(a)?.[0], round.exec(b)?.[0]);
}

function agree(a: string | undefined, b: string | undefined): boolean {
	return a === undefined || b === undefined || a === b;
}

function kindOf(key: string): string | undefined {
	const named = product.exec(key.replace(carrying, ''))?.[0];
	return named !== undefined && reports.includes(named) ? 'bao cao' : named;
}
