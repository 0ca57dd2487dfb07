/** What each command's module exports. `run` gives the exit code. */
export type Command = { readonly help: string; run(args: string[]): Promise<number> };
type Entry = { readonly summary: string; load(): Promise<Command> };

/** Every command of `kheo`; a module is loaded only when its command runs. */
export const commands = {
	read: { summary: 'đọc kế hoạch: nhiệm vụ, thời hạn, biểu mẫu và điểm cần rà soát', load: () => import('./read.ts') },
	check: { summary: 'rà soát văn bản trước khi trình ký', load: () => import('./check.ts') },
	consolidate: { summary: 'tổng hợp tệp của các đơn vị thành một bản', load: () => import('./consolidate.ts') },
	renew: { summary: 'soạn kế hoạch năm sau từ kế hoạch năm trước', load: () => import('./renew.ts') },
	compose: { summary: 'soạn kế hoạch của cơ quan từ văn bản của cấp trên', load: () => import('./compose.ts') },
	serve: { summary: 'chạy máy chủ', load: () => import('./serve.ts') },
	work: { summary: 'chạy các việc nền', load: () => import('./work.ts') },
	demo: { summary: 'chạy thử với cơ quan mẫu', load: () => import('./demo.ts') },
	verify: { summary: 'kiểm tra nhật ký và mã băm', load: () => import('./verify.ts') },
	doctor: { summary: 'kiểm tra máy, thiết lập và dữ liệu: cái gì chưa ổn, làm gì', load: () => import('./doctor.ts') },
	settings: { summary: 'in các thiết lập', load: () => import('./settings.ts') },
	files: { summary: 'chuyển tệp từ ổ đĩa sang kho S3', load: () => import('./files.ts') },
	keys: { summary: 'thay khóa chủ', load: () => import('./keys.ts') },
	backup: { summary: 'sao lưu toàn bộ dữ liệu và tệp, khi máy chủ vẫn chạy', load: () => import('./backup.ts') },
	restore: { summary: 'phục hồi bản sao lưu vào nơi trống', load: () => import('./restore.ts') },
	drill: { summary: 'diễn tập phục hồi bản sao lưu mới nhất', load: () => import('./drill.ts') },
	migrate: { summary: 'nâng cấp cấu trúc dữ liệu mà không mở máy chủ', load: () => import('./migrate.ts') },
	upgrade: { summary: 'nâng cấp Khéo từ gói cài; hỏng thì trở về bản cũ', load: () => import('./upgrade.ts') },
	export: { summary: 'xuất dữ liệu của một cơ quan theo định dạng mở', load: () => import('./export.ts') },
	import: { summary: 'nạp một cơ quan từ bản xuất', load: () => import('./import.ts') },
	agency: { summary: 'lập cơ quan, nạp danh sách đơn vị', load: () => import('./agency.ts') },
	user: { summary: 'quản lý tài khoản', load: () => import('./user.ts') }
} as const satisfies Readonly<Record<string, Entry>>;

export function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}
