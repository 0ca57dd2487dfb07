import type { Fold } from '@kheo/core';
import { notUnderstoodWords, questionWords, remarkWords } from './file-words.ts';
import type { Result } from './result-json.ts';
import type { FileOfUnit } from './returns-of.ts';

const places = { header: 'phần đầu văn bản', title: 'tiêu đề', 'file-name': 'tên tệp' } as const;

/** The outcome as a clerk would say it, a line for each thing to look at. */
export function resultWords({ fold, files, form, severalForms, otherForms, questions, out }: Result): string {
	const { register, missing, duplicates, content } = fold;
	const lines = [
		`Đã tổng hợp ${register.length} dòng của ${content.units.registered ?? content.units.sent} đơn vị vào ${out.path}.`,
		...(severalForms ? [`Theo biểu mẫu ${form}: ${fold.form.title}. Muốn theo mẫu khác: --form.`] : []),
		...otherForms.map(({ file, label }) => `${file}: theo ${label}, khác các tệp còn lại; đề nghị tổng hợp riêng với --form "${label}".`),
		...questions.map(questionWords),
		...files
			.filter(({ unit }) => unit.known === false)
			.map(({ file, unit }) => `Chưa rõ đơn vị: ${file} (ghi là "${unit.name}", theo ${places[unit.because]}); không có trong danh sách.`),
		...files
			.filter(({ unit, file }) => files.some((other) => other.unit.name === unit.name && other.file !== file))
			.map(({ file, unit }) => `${unit.name} có nhiều tệp, đã lấy cả: ${file}.`),
		...files.filter(isEmpty).map(({ file, unit }) => `Tệp không có dòng nào: ${file} (${unit.name}); chưa tính là đã gửi.`),
		...content.units.nil.map(({ unit }) => `Không đăng ký: ${unit}.`),
		...(missing ?? []).map((unit) => `Chưa gửi: ${unit}.`),
		...(content.units.mending ?? []).map((unit) => `Đang bổ sung: ${unit}.`),
		...(content.units.waiting ?? []).map((unit) => `Chưa xem: ${unit}.`),
		...duplicates.map(({ ids }) => `Có thể trùng: ${ids[0]} và ${ids[1]}.`),
		...inferredLines(fold),
		...files.flatMap(({ file, read }) => read.remarks.flatMap((remark) => remarkWords(file, remark))),
		...files.flatMap(({ file, read }) => read.notUnderstood.map((item) => notUnderstoodWords(file, item, fold.form)))
	];
	return lines.join('\n');
}

function isEmpty({ read }: FileOfUnit): boolean {
	return read.rows.length === 0 && read.nil === null;
}

/** One line a column, however many units left it empty. */
function inferredLines({ form, rows }: Fold): string[] {
	return form.columns.flatMap(({ key, heading }) => {
		const filled = rows.filter(({ inferred }) => inferred.includes(key));
		const units = [...new Set(filled.map(({ unit }) => unit))];
		return filled.length === 0 ? [] : [`Cột "${heading}" để trống ở ${filled.length} dòng; đã điền tên đơn vị của tệp: ${units.join(', ')}.`];
	});
}
