/** Refusals of the HTTP API, of its tokens and of webhooks. */
export const apiProblems = {
	'api.body-too-large': 'Nội dung gửi lên quá lớn. Chưa lưu gì; xin chia nhỏ rồi gửi lại.',
	'api.body-unreadable': 'Nội dung gửi lên không phải JSON đọc được (UTF-8, không có ký tự NUL). Chưa lưu gì.',
	'api.changed-meanwhile': 'Dữ liệu đã đổi từ lần đọc ghi trong If-Match. Chưa lưu gì; xin đọc lại rồi gửi với ETag mới.',
	'api.input-wrong': 'Có trường chưa đúng, xem danh sách errors. Chưa lưu gì.',
	'api.key-missing': 'Yêu cầu POST cần tiêu đề Idempotency-Key (1 đến 200 ký tự ASCII, mỗi việc một khóa mới). Chưa làm gì.',
	'api.key-other-request': 'Idempotency-Key này đã dùng cho một yêu cầu khác. Chưa làm gì; xin dùng khóa mới.',
	'api.media-type': 'Kiểu nội dung (Content-Type) không đúng với thao tác này. Chưa lưu gì; xem /api/v1.',
	'api.method-unknown': 'Địa chỉ này không có phương thức vừa gọi; xem tiêu đề Allow.',
	'api.not-found': 'Không có địa chỉ này trong API. Danh sách thao tác ở /api/v1.',
	'api.tag-missing': 'Thao tác này cần tiêu đề If-Match, lấy từ ETag của lần đọc gần nhất. Chưa lưu gì.',
	'api.too-often': 'Gọi quá nhiều lần trong một phút. Xin chờ theo tiêu đề Retry-After rồi gọi tiếp.',
	'token.missing': 'Thao tác này cần mã truy cập: tiêu đề Authorization: Bearer kheo_…',
	'token.not-found': 'Không có mã truy cập này, hoặc đã thu hồi. Xin tải lại trang.',
	'token.refused': 'Mã truy cập không đúng, đã hết hạn, đã thu hồi, hoặc người giữ không còn quyền ở cơ quan này.',
	'token.scope-missing': 'Mã truy cập không có phạm vi cần cho thao tác này. Chưa làm gì; xin lập mã khác với phạm vi đó.',
	'token.too-many': 'Mỗi người giữ nhiều nhất 20 mã đang dùng. Chưa lập; xin thu hồi mã không dùng nữa.',
	'token.too-many-tries': 'Quá nhiều lần dùng mã truy cập sai từ địa chỉ mạng này. Xin thử lại sau 10 phút.',
	'webhook.address-forbidden':
		'Địa chỉ này không được phép nhận: phải là https, có tên miền ra Internet, không phải địa chỉ nội bộ. Chưa lưu; máy nội bộ thì người quản trị máy chủ ghi tên vào KHEO_OUTGOING_HOSTS.',
	'webhook.address-unknown': 'Không tìm thấy tên máy trong địa chỉ này. Chưa lưu; xin xem lại địa chỉ.',
	'webhook.moved': 'Có người vừa sửa nơi nhận này. Chưa lưu; xin xem lại rồi sửa.',
	'webhook.not-found': 'Không có nơi nhận hoặc lượt gửi này. Xin tải lại trang.',
	'webhook.too-many': 'Mỗi cơ quan có nhiều nhất 20 nơi nhận. Chưa lưu; xin bỏ nơi không dùng nữa.'
};
