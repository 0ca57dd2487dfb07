/** Read by whoever starts the server, on the terminal: what is wrong and the way out. */
export const startRefusals = {
	'app.not-built': (detail) => `Chưa có bản dựng của ứng dụng web (${detail}). Chạy "npm run demo", hoặc "npm run build" trong thư mục app, rồi chạy lại.`,
	'app.port-taken': (detail) => `Không mở được cổng ${detail}: có thể chương trình khác đang dùng. Chọn cổng khác bằng --port.`,
	'keys.server-running': (detail) => `Máy chủ hoặc việc nền còn đang chạy (${detail} kết nối). Chưa thay gì; xin dừng hẳn rồi chạy lại.`,
	'settings.unreadable': (detail) => `Không khởi động được: thiết lập chưa đúng (${detail}). Xem docs/operations.md rồi chạy lại.`,
	'settings.missing-secret': (detail) =>
		`Không khởi động được: đã đặt DATABASE_URL thì phải đặt cả ${detail}. Khi dùng cơ sở dữ liệu riêng, Khéo không tự sinh bí mật; hãy đặt các biến này rồi chạy lại.`,
	'postgres.not-installed': (detail) =>
		`Không tìm thấy Postgres kèm theo (${detail}). Chạy "npm ci" trong thư mục Khéo, hoặc đặt DATABASE_URL tới một Postgres từ bản 15.`,
	'postgres.other-version': (detail) =>
		`Dữ liệu trong KHEO_DATA thuộc một bản Postgres khác (${detail}). Dữ liệu được giữ nguyên. Dùng bản Khéo cũ chạy "kheo backup", rồi dùng bản này chạy "kheo restore" vào thư mục mới.`,
	'postgres.cannot-initialise': (detail) => `Không tạo được cơ sở dữ liệu trong KHEO_DATA: ${detail}`,
	'postgres.does-not-start': (detail) => `Postgres không khởi động được. Dữ liệu được giữ nguyên; xem nhật ký tại ${detail}.`,
	'database.unreachable': (detail) => `Không kết nối được cơ sở dữ liệu: ${detail}. Kiểm tra DATABASE_URL và mạng rồi chạy lại.`,
	'database.too-powerful': (detail) =>
		`Vai trò "${detail}" trong DATABASE_URL có quyền bỏ qua bảo vệ từng cơ quan (superuser, BYPASSRLS hoặc chủ bảng). Hãy dùng vai trò kheo_app như docs/operations.md.`,
	'files.away': (detail) => `Kho tệp S3 không trả lời hoặc từ chối: ${detail}. Chưa mất gì; xin kiểm tra S3_ENDPOINT, S3_BUCKET và khóa truy cập rồi chạy lại.`,
	'restore.unfinished': () => `Việc phục hồi vào đây bị cắt ngang nên dữ liệu chưa đủ. Chạy lại "kheo restore" với bản sao lưu; Khéo tự làm lại từ đầu.`,
	'database.cannot-migrate': (detail) => `Không nâng cấp được cấu trúc cơ sở dữ liệu; bước đang dở đã được hoàn lại: ${detail}`
} as const satisfies Record<string, (detail: string) => string>;

export type StartRefusalCode = keyof typeof startRefusals;
