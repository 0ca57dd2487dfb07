/** Read by whoever makes or restores a backup, on the terminal: what is wrong and the way out. */
export const backupRefusals = {
	'backup.exists': (detail) => `Đã có tệp ${detail}; tệp ấy được giữ nguyên. Chọn tên khác, hoặc nêu một thư mục để Khéo tự đặt tên theo ngày giờ.`,
	'backup.no-space': (detail) => `Ổ đĩa nơi lưu không đủ chỗ (${detail}). Dọn bớt hoặc chọn ổ khác rồi chạy lại. Không có tệp dở dang nào được giữ.`,
	'backup.cannot-write': (detail) =>
		`Không ghi được vào thư mục ${detail}: người dùng của hệ điều hành đang chạy Khéo không có quyền, hoặc ổ đĩa chỉ cho đọc. Giao thư mục cho người dùng ấy (chown; với container là 999:999 trên máy chủ) rồi chạy lại.`,
	'backup.hidden-rows': (detail) => `Không sao lưu: chưa chắc đọc được mọi dòng của bảng ${detail}. Hãy báo cho người phát triển.`,
	'backup.key-unreadable': (detail) => `Không đọc được khóa: ${detail}.`,
	'backup.locked': () => `Bản sao lưu này được mã hóa. Nêu tệp khóa bằng --identity, hoặc tệp mật khẩu bằng --passphrase-file.`,
	'backup.wrong-key': () => `Khóa hoặc mật khẩu không mở được bản sao lưu này.`,
	'backup.not-whole': (detail) => `Tệp không phải bản sao lưu nguyên vẹn của Khéo: ${detail}. Chưa có gì được phục hồi; hãy dùng bản sao lưu khác.`,
	'backup.newer': (detail) => `Bản sao lưu do một phiên bản Khéo mới hơn tạo ra (${detail}). Cài phiên bản ấy rồi phục hồi.`,
	'backup.settings-unreadable': (detail) => `Thiết lập sao lưu chưa đúng: ${detail}. Xem docs/operations.md rồi chạy lại.`,
	'backup.not-set': () => `Chưa đặt KHEO_BACKUP (thư mục để sao lưu hằng đêm). Xem docs/operations.md.`,
	'backup.none': (detail) => `Chưa có bản sao lưu nào trong ${detail}.`,
	'export.no-agency': (detail) => `Không có cơ quan "${detail}" ở đây. Xem danh sách: kheo agency list.`,
	'export.not-whole': (detail) => `Thư mục không phải bản xuất nguyên vẹn của Khéo: ${detail}. Chưa có gì được nạp; hãy dùng bản khác hoặc xuất lại.`,
	'export.wrong-key': () => `Khóa này không phải khóa đã in khi xuất. Chưa có gì được nạp.`,
	'import.agency-there': (detail) =>
		`Cơ quan này, hoặc địa chỉ của nó, đã có ở đây (${detail}). Chưa có gì thay đổi; nếu chỉ trùng địa chỉ thì thêm --slug TÊN-KHÁC.`,
	'import.names-taken': (detail) => `Tên đăng nhập đã thuộc người khác ở đây: ${detail}. Chưa có gì thay đổi; đổi tên đăng nhập ở nơi xuất rồi xuất lại.`,
	'import.other-version': (detail) =>
		`Bản xuất có cấu trúc dữ liệu khác nơi này (Khéo ${detail}). Chưa có gì thay đổi; nâng cấp hai nơi lên cùng phiên bản rồi xuất lại.`,
	'restore.not-empty': (detail) =>
		`Nơi phục hồi đã có dữ liệu (${detail}); Khéo chỉ phục hồi vào nơi trống, và không xóa gì. Đặt KHEO_DATA là một thư mục mới, hoặc DATABASE_URL là một cơ sở dữ liệu trống, rồi chạy lại.`,
	'restore.in-use': (detail) => `Có ${detail} kết nối khác đang dùng cơ sở dữ liệu này. Dừng "kheo serve" và "kheo work" rồi chạy lại.`,
	'restore.other-secrets': (detail) =>
		`Bí mật ở đây không phải của nơi đã sao lưu: ${detail}. Chép lại thư mục secrets đã cất riêng (hoặc đặt lại hai biến môi trường) rồi chạy lại. Nếu đã mất, thêm --without-secrets: họ tên trong nhật ký và những gì đã mã hóa sẽ không đọc được nữa, mã PIN và liên kết đã phát không còn dùng được.`,
	'restore.unlike': (detail) =>
		`Dữ liệu nạp vào không khớp bản sao lưu (${detail}). Nơi phục hồi còn được đánh dấu là dở dang; chạy lại lệnh để làm lại từ đầu.`
} as const satisfies Record<string, (detail: string) => string>;

export type BackupRefusalCode = keyof typeof backupRefusals;
