import { searchKey } from '../language/search-key.ts';
import type { Column, Form } from './form.ts';

/** "Đơn vị", "Tên đơn vị đăng ký", "Đơn vị chủ trì": the one whose row it is; not "đơn vị tính", "đơn vị phối hợp". */
const ownUnit = /^(ten )?((cac )?(phong|ban),? )?(don vi|co quan)(,? (phong|ban))?( (chu tri|thuc hien|dang ky|to chuc|bao cao|de xuat))*$/;

/** The columns that tell what a row is, when and where; null when the form does not ask. */
export type KeyColumns = {
	readonly name: Column | null;
	readonly date: Column | null;
	readonly scope: Column | null;
	/** Asks which unit the row is of, which a unit seldom writes in its own file. */
	readonly unit: Column | null;
};

export function keyColumns({ columns }: Form): KeyColumns {
	const texts = columns.filter(({ type }) => type === 'text');
	const unit = texts.find(({ heading }) => ownUnit.test(searchKey(heading).trim())) ?? null;
	const [name = columns[0] ?? null] = texts.filter((column) => column !== unit);
	const scope = texts.find((column) => column !== name && column !== unit && /quy mo|pham vi|dia diem|dia ban|noi to chuc/.test(searchKey(column.heading)));
	return { name, date: columns.find(({ type }) => type === 'date') ?? null, scope: scope ?? null, unit };
}
