/** Invented words of an office, the same in every run: what a number picks never changes. */
const activities = [
	'Thăm, tặng quà gia đình chính sách và người có công trên địa bàn',
	'Ra quân tổng vệ sinh, trồng cây xanh quanh trụ sở và tuyến đường tự quản',
	'Hướng dẫn người dân nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt',
	'Đối thoại với thanh niên về khởi nghiệp và chuyển đổi số trong sản xuất',
	'Rà soát thủ tục hành chính, cắt giảm giấy tờ không cần thiết cho doanh nghiệp',
	'Tuyên truyền phòng, chống đuối nước và an toàn giao thông cho học sinh'
];
const people = ['Nguyễn Văn Bình', 'Trần Thị Hoà', 'Lê Quốc Khánh', 'Phạm Thuỳ Dương', 'Vũ Đức Thịnh'];
const places = ['xã Tân Yên', 'phường Kinh Bắc', 'xã Lục Ngạn', 'phường Võ Cường', 'xã Yên Thế'];

export function activity(n: number): string {
	return `${pick(activities, n)} (đợt ${(n % 4) + 1}) tại ${pick(places, n)}`;
}

export function person(n: number): string {
	return pick(people, n);
}

export function dayIn2026(n: number): string {
	return `${String((n % 28) + 1).padStart(2, '0')}/10/2026`;
}

export function unitName(n: number): string {
	return `Phòng Chuyên môn số ${n + 1}`;
}

function pick(from: readonly string[], n: number): string {
	return from[n % from.length] ?? '';
}
