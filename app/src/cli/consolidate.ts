import { foldReturns, measureQuestions, type Form } from '@kheo/core';
import { type RegisterFormat, writeRegister } from '@kheo/documents/write-register';
import { consolidateArguments } from './consolidate/arguments.ts';
import { notUnderstoodWords } from './consolidate/file-words.ts';
import { openAll, type RefusedFile } from './consolidate/open-all.ts';
import { resultJson } from './consolidate/result-json.ts';
import { resultWords } from './consolidate/result-words.ts';
import { returnsOf, type FileOfUnit } from './consolidate/returns-of.ts';
import { writeWhole } from './consolidate/write-whole.ts';

export const help = `Cách dùng: kheo consolidate KẾ-HOẠCH TỆP-ĐƠN-VỊ… --out TỆP.docx|.xlsx|.pdf [--units TỆP.csv] [--decisions TỆP.json] [--form "Phụ lục 1"] [--json]

Tổng hợp tệp đăng ký của các đơn vị theo biểu mẫu trong phụ lục của kế hoạch thành một bản gửi cấp trên.
Đọc được tệp đơn vị loại .docx, .xlsx, .doc, .odt, .rtf, .pdf có lớp chữ, .html, .md, .txt; kế hoạch cũng vậy, trừ .xlsx.
  --out         tệp kết quả: .docx, .pdf gồm công văn và phụ lục; .xlsx chỉ gồm phụ lục
  --units       danh sách đơn vị phải gửi (tên, thứ tự); không nêu thì không tính được đơn vị nào chưa gửi
  --decisions   quyết định khi tổng hợp (gộp, sửa lời, ẩn, thứ tự) theo lược đồ "kheo.decisions/1", xuất từ màn hình Tổng hợp
  --form        phụ lục là biểu mẫu; không nêu thì lấy mẫu mà đa số tệp theo
  --json        in kết quả đọc từng tệp, dòng nghi trùng, đơn vị chưa gửi và mã băm của tệp kết quả

Mã thoát: 0 khi đã ghi tệp kết quả, kể cả khi còn đơn vị chưa gửi; 1 khi có tệp bị từ chối hoặc không tệp nào có nội dung theo mẫu (không ghi gì); 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	const wanted = consolidateArguments(args);
	const opened = await openAll(wanted);
	if ('refused' in opened) return refuse(opened.refused, wanted.json);
	const { returns, files } = returnsOf(opened);
	if (files.every(saysNothing)) return refuse(nothingToFold(files, opened.form.form), wanted.json);
	const fold = foldReturns(opened.plan, returns, opened.units?.active.map(({ name }) => name) ?? null, opened.decisions, opened.form.form);
	const sha256 = await writeWhole(wanted.out, await writeRegister(fold.content, formatOf(wanted.out)));
	const result = {
		fold,
		files,
		form: opened.form.label,
		otherForms: opened.otherForms,
		severalForms: opened.forms.length > 1,
		questions: measureQuestions(namedRows(files), fold.form),
		out: { path: wanted.out, sha256 }
	};
	if (wanted.json) console.log(JSON.stringify(resultJson(result)));
	console.error(resultWords(result));
	return 0;
}

function saysNothing({ read }: FileOfUnit): boolean {
	return read.rows.length === 0 && read.nil === null;
}

/** An empty register would look like an answer; each file is told why it gave no row. */
function nothingToFold(files: readonly FileOfUnit[], form: Form): RefusedFile[] {
	return files.map(({ file, read }) => {
		const why = read.notUnderstood.filter((item) => item.why.startsWith('no-')).map((item) => notUnderstoodWords(file, item, form));
		return { file, code: 'file.no-rows', message: (why[0] ?? 'không thấy dòng nào theo biểu mẫu.').replace(`${file}: `, '') };
	});
}

function namedRows(files: readonly FileOfUnit[]) {
	return files.map(({ file, read }) => ({ name: file, rows: read.rows }));
}

function formatOf(out: string): RegisterFormat {
	return (['xlsx', 'pdf'] as const).find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'docx';
}

function refuse(refused: readonly RefusedFile[], json: boolean): number {
	if (json) console.log(JSON.stringify({ refused: refused.map(({ file, code, message }) => ({ file, error: { code, message } })) }));
	for (const { file, code, message } of refused) console.error(`${file}: ${message} (${code})`);
	console.error('Chưa ghi tệp kết quả nào. Bỏ hoặc thay các tệp trên rồi chạy lại.');
	return 1;
}
