import { searchKey } from '../language/search-key.ts';
import type { Cells, Column, Form } from './form.ts';
import { keyColumns } from './form-columns.ts';

/** "Tên nội dung, hoạt động", "Hoạt động", "Khẩu hiệu": a column that names what the row is. */
const asksName = /^(ten|(cac )?(noi dung|hoat dong|cong viec|viec|nhiem vu|su kien|chuong trinh|mo hinh|cong trinh|phan viec|chuyen de|khau hieu))\b/;
/** Names who or where, which a unit often leaves out of its own file. */
const asksWho = /\b(don vi|co quan|dia phuong|xa|phuong|thon|to dan pho)\b/;

/** The column in which every row says what it is; null where the form's headings do not tell for sure. */
export function nameColumn(form: Form): Column | null {
	const { name } = keyColumns(form);
	const words = searchKey(name?.heading ?? '').trim();
	return name?.type === 'text' && asksName.test(words) && !asksWho.test(words) ? name : null;
}

/** The rows that say something and not what they are. A row in which nothing is written is none, nor is any of a form that asks for no name. */
export function namelessRows<Row extends { readonly cells: Cells }>(rows: readonly Row[], form: Form): Row[] {
	const name = nameColumn(form);
	if (name === null) return [];
	const isBlank = (words: string | undefined) => (words ?? '').trim() === '';
	return rows.filter(({ cells }) => isBlank(cells[name.key]) && Object.values(cells).some((words) => !isBlank(words)));
}
