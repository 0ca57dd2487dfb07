import type { Result } from './result-json.ts';

const places = { header: 'phần đầu văn bản', title: 'tiêu đề', 'file-name': 'tên tệp' } as const;

/** The outcome as a clerk would say it, a line for each thing to look at. */
export function resultWords({ fold, files, out }: Result): string {
	const { register, missing, duplicates, content } = fold;
	const lines = [
		`Đã tổng hợp ${register.length} dòng của ${content.units.sent} đơn vị vào ${out.path}.`,
		...files
			.filter(({ unit }) => !unit.known)
			.map(({ file, unit }) => `Chưa rõ đơn vị: ${file} (ghi là "${unit.name}", theo ${places[unit.because]}); không có trong danh sách.`),
		...files
			.filter(({ unit, file }) => files.some((other) => other.unit.name === unit.name && other.file !== file))
			.map(({ file, unit }) => `${unit.name} có nhiều tệp, đã lấy cả: ${file}.`),
		...content.units.nil.map(({ unit }) => `Không đăng ký: ${unit}.`),
		...(missing ?? []).map((unit) => `Chưa gửi: ${unit}.`),
		...duplicates.map(({ ids }) => `Có thể trùng: ${ids[0]} và ${ids[1]}.`),
		...files.flatMap(({ file, read }) => read.notUnderstood.map(({ text }) => `${file}: chưa hiểu "${text}".`))
	];
	return lines.join('\n');
}
