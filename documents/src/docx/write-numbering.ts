import { escapeXml } from '../xml/escape-xml.ts';
import type { ListLevel } from './list-counter.ts';
import type { WrittenList } from './plan-lists.ts';
import { W_NAMESPACE } from './namespaces.ts';

export function numberingXml(lists: readonly WrittenList[]): string {
	const abstracts = lists.map(({ id, levels }) => `<w:abstractNum w:abstractNumId="${id}">${[...levels].map(levelXml).join('')}</w:abstractNum>`);
	const numbers = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
	return `<w:numbering xmlns:w="${W_NAMESPACE}">${abstracts.join('')}${numbers.join('')}</w:numbering>`;
}

function levelXml([level, { start, format, text }]: [number, ListLevel]): string {
	return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/></w:lvl>`;
}
