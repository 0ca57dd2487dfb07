import type { Form, MeasureQuestion, NotUnderstood, Remark } from '@kheo/core';

/** A part of a unit's file that is not in the register, and why. */
export function notUnderstoodWords(file: string, { text, why }: NotUnderstood, { columns }: Form): string {
	if (why === 'no-table') return `${file}: tệp không có bảng nào.`;
	if (why === 'no-rows') return `${file}: có bảng đúng mẫu nhưng chưa điền dòng nào.`;
	if (why === 'no-fitting-table')
		return `${file}: có bảng nhưng không khớp biểu mẫu. Thấy các cột: ${text}. Cần các cột: ${columns.map(({ heading }) => heading).join(' | ')}.`;
	return `${file}: chưa hiểu "${text}".`;
}

/** What was taken in a way that the person should know; measures are told by the questions. */
export function remarkWords(file: string, remark: Remark): string[] {
	if (remark.code !== 'sub-columns-joined') return [];
	return [`${file}: các cột con ${remark.parts.map((part) => `"${part}"`).join(', ')} ghi chung vào cột "${remark.column}", kèm tên từng cột con.`];
}

/** A column whose numbers are not all worth the same: who says what, what was kept, what to do. */
export function questionWords({ column, form, measures, unstated }: MeasureQuestion): string {
	const said = [
		...(form === null ? [] : [`biểu mẫu ghi ${form}`]),
		...measures.map(({ measure, by }) => `${by.join(', ')} ghi ${measure}`),
		...(unstated.length === 0 ? [] : [`${unstated.join(', ')} không ghi đơn vị tiền`])
	];
	return `Cần thống nhất đơn vị tiền ở cột "${column}": ${said.join('; ')}. Số liệu giữ nguyên, không quy đổi; số khác đơn vị của biểu mẫu được ghi kèm đơn vị.`;
}
