import { fileURLToPath } from 'node:url';

const tasks = {
	demo: { file: '../tasks/demo.ts', does: 'cài, dựng và mở bản dùng thử' },
	dev: { file: '../tasks/dev.ts', does: 'mở bản đang sửa, tự nạp lại khi lưu' },
	setup: { file: '../tasks/setup.ts', does: 'cài và gắn kiểm tra trước khi đẩy mã' },
	check: { file: '../tasks/check.ts', does: 'kiểm tra nhanh, dưới 90 giây' },
	ci: { file: '../tasks/ci.ts', does: 'kiểm tra đầy đủ' },
	cases: { file: '../tasks/cases.ts', does: 'chấm kết quả đọc trên văn bản thật' },
	bench: { file: '../../bench/run.ts', does: 'đo tốc độ và dung lượng' },
	formats: { file: '../../documents/formats/measure.ts', does: 'so kết quả đọc cùng một văn bản ở các định dạng (cần LibreOffice)' },
	scan: { file: '../tasks/scan.ts', does: 'tìm lỗ hổng bằng wapiti và sqlmap (cần hai gói này của Debian)' },
	package: { file: '../tasks/package.ts', does: 'đóng gói để cài trên máy không có Internet (--check: thử gói)' },
	screenshots: { file: '../tasks/screenshots.ts', does: 'chụp lại hình trong README' }
};

/** The file of a task, or undefined when there is no such task. */
export function taskFile(name) {
	return Object.hasOwn(tasks, name ?? '') ? fileURLToPath(new URL(tasks[name].file, import.meta.url)) : undefined;
}

export function explainTasks(asked) {
	if (asked !== undefined && asked !== '--help') console.error(`Không có lệnh “${asked}”.`);
	console.error('Cách dùng: node bin/bootstrap.mjs <lệnh> [tham số]');
	for (const [name, { does }] of Object.entries(tasks)) console.error(`  ${name.padEnd(12)}${does}`);
}
