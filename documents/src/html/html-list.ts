import { numeralOf } from '../docx/list-numerals.ts';
import type { HtmlState } from './html-state.ts';

const formats: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

export function openList(state: HtmlState, name: string, attributes: Readonly<Record<string, string>>): void {
	state.listCount++;
	const format = name === 'ul' ? null : (formats[attributes['type'] ?? ''] ?? 'decimal');
	state.lists.push({ id: state.listCount, format, next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
}

/** The label is printed before the item's first paragraph. */
export function openItem(state: HtmlState, attributes: Readonly<Record<string, string>>): void {
	const list = state.lists.at(-1);
	if (!list) return;
	const count = Number.parseInt(attributes['value'] ?? '', 10) || list.next;
	list.next = count + 1;
	state.label = list.format === null ? '-' : `${numeralOf(count, list.format)}.`;
	state.list = { id: list.id, level: Math.min(8, state.lists.length - 1) };
}
