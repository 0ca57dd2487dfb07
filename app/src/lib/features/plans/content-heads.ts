import { type Section, searchKey } from '@kheo/core';

export type ContentHead = { readonly label: string; readonly title: string };

/** The items of the section that says what is to be done, as "II.1" …: each registered row is tagged with one. */
export function contentHeads(sections: readonly Section[]): ContentHead[] {
	const withItems = sections.filter(({ children }) => children.length > 0);
	const named = (sign: RegExp) => withItems.find(({ title }) => sign.test(searchKey(title)));
	const contents = named(/^noi dung\b/) ?? named(/\bnoi dung\b/) ?? named(/\b(nhiem vu|hoat dong|cong viec)\b/);
	return (contents?.children ?? [])
		.filter(({ label, title }) => label !== '' && label !== '-' && !saysWhenWhereWho.test(searchKey(title)))
		.map(({ label, title }) => ({ label: `${contents?.label}.${label}`, title }));
}

/** "Thời gian: …", "Địa điểm", "Thành phần tham gia": what is said of the work beside it; nobody registers under it. */
const saysWhenWhereWho =
	/^(?:thoi (?:gian|han|diem)|dia (?:diem|ban)|thanh phan|doi tuong|so luong|quy mo|(?:nguon )?kinh phi|pham vi)(?:(?:,| va)? (?:thoi gian|dia diem|thanh phan|doi tuong|so luong|quy mo|kinh phi|pham vi))*(?: (?:to chuc|thuc hien|tham gia|tham du|trien khai|hoan thanh|ap dung|kiem tra|du))*(?:\s*[:(].*|\.?)$/;
