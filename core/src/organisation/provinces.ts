import { plainDate, type PlainDate } from '../calendar/plain-date.ts';

/** A province or city under the centre. `merged`: the last day of its own name and the one its territory belongs to since. */
export type Province = { readonly name: string; readonly merged: { readonly until: PlainDate; readonly into: string } | null };

/** Nghị quyết 202/2025/QH15 of 12/6/2025: 34 provinces and cities; their authorities work since 1/7/2025. */
export const provinceMergers = 'Nghị quyết 202/2025/QH15: sắp xếp đơn vị hành chính cấp tỉnh, chính quyền mới hoạt động từ 01/7/2025';

const until = plainDate('2025-06-30');

const into: Readonly<Record<string, readonly string[]>> = {
	'Tuyên Quang': ['Hà Giang'],
	'Lào Cai': ['Yên Bái'],
	'Thái Nguyên': ['Bắc Kạn'],
	'Phú Thọ': ['Vĩnh Phúc', 'Hòa Bình'],
	'Bắc Ninh': ['Bắc Giang'],
	'Hưng Yên': ['Thái Bình'],
	'Hải Phòng': ['Hải Dương'],
	'Ninh Bình': ['Hà Nam', 'Nam Định'],
	'Quảng Trị': ['Quảng Bình'],
	'Đà Nẵng': ['Quảng Nam'],
	'Quảng Ngãi': ['Kon Tum'],
	'Gia Lai': ['Bình Định'],
	'Khánh Hòa': ['Ninh Thuận'],
	'Lâm Đồng': ['Đắk Nông', 'Bình Thuận'],
	'Đắk Lắk': ['Phú Yên'],
	'Hồ Chí Minh': ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
	'Đồng Nai': ['Bình Phước'],
	'Tây Ninh': ['Long An'],
	'Cần Thơ': ['Sóc Trăng', 'Hậu Giang'],
	'Vĩnh Long': ['Bến Tre', 'Trà Vinh'],
	'Đồng Tháp': ['Tiền Giang'],
	'Cà Mau': ['Bạc Liêu'],
	'An Giang': ['Kiên Giang']
};

const unmerged = ['Hà Nội', 'Huế', 'Lai Châu', 'Điện Biên', 'Sơn La', 'Lạng Sơn', 'Quảng Ninh', 'Thanh Hóa', 'Nghệ An', 'Hà Tĩnh', 'Cao Bằng'];

/** The provinces and cities before and after 1/7/2025. */
export const provinces: readonly Province[] = [
	...[...unmerged, ...Object.keys(into)].map((name) => ({ name, merged: null })),
	...Object.entries(into).flatMap(([successor, names]) => names.map((name) => ({ name, merged: { until, into: successor } })))
];
