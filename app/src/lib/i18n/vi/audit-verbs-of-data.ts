/** What was done with data about people, by the second part of an action’s name. */
export const auditVerbsOfData = {
	acknowledged: 'báo tiếp nhận',
	'authority-told': 'báo cơ quan chuyên trách',
	confirmed: 'xác nhận',
	described: 'bổ sung thông tin',
	entered: 'nhập',
	exported: 'trao bản kê',
	extended: 'gia hạn',
	forgotten: 'xoá theo hạn',
	given: 'ghi nhận đồng ý',
	handed: 'giao',
	held: 'giữ lại, chưa xoá',
	identified: 'kiểm tra danh tính',
	noticed: 'phát hiện',
	'people-told': 'báo người bị ảnh hưởng',
	ran: 'xoá theo thời hạn giữ',
	'rules-changed': 'đổi hạn giải quyết',
	searched: 'tìm dữ liệu của một người',
	'signed-off': 'ký duyệt',
	step: 'bước xử lý',
	'taken-down': 'gỡ xuống'
};
