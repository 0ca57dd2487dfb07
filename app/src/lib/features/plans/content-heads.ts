import { type Section, searchKey } from '@kheo/core';

export type ContentHead = { readonly label: string; readonly title: string };

/** The items of the section that says what is to be done, as "II.1" …: each registered row is tagged with one. */
export function contentHeads(sections: readonly Section[]): ContentHead[] {
	const withItems = sections.filter(({ children }) => children.length > 0);
	const named = (sign: RegExp) => withItems.find(({ title }) => sign.test(searchKey(title)));
	const contents = named(/^noi dung\b/) ?? named(/\bnoi dung\b/) ?? named(/\b(nhiem vu|hoat dong|cong viec)\b/);
	return (contents?.children ?? [])
		.filter(({ label }) => label !== '' && label !== '-')
		.map(({ label, title }) => ({ label: `${contents?.label}.${label}`, title }));
}
