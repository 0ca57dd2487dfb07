/** A tag of well-formed XML with its place in the source: `from` … `to` are UTF-16 offsets, `to` just after ">". */
export type SourceTag = { readonly kind: 'open' | 'close' | 'empty'; readonly name: string; readonly from: number; readonly to: number };

/** The tags of an XML text in order, comments and the like passed over. For a text that a parser has already found well formed. */
export function* sourceTags(xml: string): Generator<SourceTag> {
	for (let from = xml.indexOf('<'); from >= 0;) {
		const skipped = endOfOther(xml, from);
		const to = skipped ?? endOfTag(xml, from);
		if (skipped === null) yield tagAt(xml, from, to);
		from = xml.indexOf('<', to);
	}
}

const others: readonly (readonly [string, string])[] = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>'],
	['<!', '>']
];

function endOfOther(xml: string, from: number): number | null {
	const other = others.find(([start]) => xml.startsWith(start, from));
	if (!other) return null;
	const end = xml.indexOf(other[1], from + other[0].length);
	return end < 0 ? xml.length : end + other[1].length;
}

/** ">" may stand inside the quotes of an attribute. */
function endOfTag(xml: string, from: number): number {
	let quote = '';
	for (let at = from + 1; at < xml.length; at++) {
		const sign = xml[at] ?? '';
		if (quote === '' && sign === '>') return at + 1;
		if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
		else if (sign === quote) quote = '';
	}
	return xml.length;
}

function tagAt(xml: string, from: number, to: number): SourceTag {
	const isClose = xml[from + 1] === '/';
	const name = /[^\s/>]+/y;
	name.lastIndex = from + (isClose ? 2 : 1);
	const kind = isClose ? 'close' : xml[to - 2] === '/' ? 'empty' : 'open';
	return { kind, name: name.exec(xml)?.[0] ?? '', from, to };
}
