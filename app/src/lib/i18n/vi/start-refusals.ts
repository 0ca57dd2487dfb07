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
	'database.cannot-migrate': (detail) => `Không nâng cấp được cấu trúc cơ sở dữ liệu; bước đang dở đã được hoàn lại: ${detail}`,
	'upgrade.not-installed': (detail) =>
		`Bản Khéo này không cài từ gói theo cách releases/… và current (${detail}), nên không tự nâng cấp được. Xem INSTALL.md của gói.`,
	'upgrade.not-current': (detail) => `Bản đang dùng là ${detail}. Xin chạy lệnh nâng cấp của bản ấy: current/bin/kheo upgrade.`,
	'upgrade.not-a-package': (detail) => `Không phải gói cài của Khéo: ${detail}. Chưa làm gì.`,
	'upgrade.damaged': (detail) => `Gói ${detail} khác mã băm trong tệp .sha256 bên cạnh. Chưa làm gì; xin chép lại gói.`,
	'upgrade.other-platform': (detail) => `Gói dành cho loại máy khác (${detail}). Chưa làm gì.`,
	'upgrade.not-newer': (detail) => `Gói không mới hơn bản đang dùng (${detail}). Chưa làm gì; muốn về bản cũ thì phục hồi bản sao lưu bằng bản ấy.`,
	'upgrade.steps-missing': (detail) => `Gói thiếu bước nâng cấp mà dữ liệu đã qua (${detail}): không phải bản kế tiếp. Chưa làm gì.`,
	'upgrade.does-not-run': (detail) => `Gói không chạy được trên máy này: ${detail}. Chưa làm gì.`,
	'upgrade.does-not-stop': (detail) => `Không dừng được máy chủ: ${detail}. Chưa làm gì.`,
	'upgrade.still-running': (detail) => `Khéo còn đang chạy trên ${detail}. Chưa nâng cấp; xin nêu --stop "systemctl stop kheo", hoặc tự dừng rồi chạy lại.`,
	'upgrade.no-backup': (detail) => `Không sao lưu được nên không nâng cấp: ${detail}`,
	'upgrade.undone': (detail) => `Nâng cấp không thành; đã trở về bản cũ, dữ liệu còn nguyên. Lý do: ${detail}`,
	'upgrade.undone-restored': (detail) =>
		`Nâng cấp không thành; đã trở về bản cũ và phục hồi dữ liệu từ bản sao lưu vừa làm. Dữ liệu của lần hỏng được để riêng cạnh KHEO_DATA (….failed-…). Lý do: ${detail}`,
	'upgrade.restore-by-hand': (detail) =>
		`Nâng cấp không thành và cơ sở dữ liệu riêng đã đổi cấu trúc. Máy chủ đang dừng. Xin tạo lại cơ sở dữ liệu trống rồi chạy "kheo restore ${detail}" bằng bản cũ (current đã trỏ về bản cũ).`,
	'upgrade.restore-failed': (detail) => `Nâng cấp không thành và phục hồi cũng hỏng. Dữ liệu cũ nằm ở thư mục ….failed-… cạnh KHEO_DATA; bản sao lưu: ${detail}`
} as const satisfies Record<string, (detail: string) => string>;

export type StartRefusalCode = keyof typeof startRefusals;
