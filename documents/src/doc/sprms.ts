/** One property: its code, and where its operand stands. */
export type Sprm = { readonly code: number; readonly view: DataView; readonly at: number; readonly length: number };

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties of a list, in order; a list that ends in the middle of one ends before it ([MS-DOC] 2.6). */
export function* sprmsIn(view: DataView | null, from = 0): Generator<Sprm> {
	if (!view) return;
	for (let at = from; at + 3 <= view.byteLength;) {
		const code = view.getUint16(at, true);
		const start = at + 2;
		const { length, skip } = operandOf(view, code, start);
		if (start + skip + length > view.byteLength) return;
		yield { code, view, at: start + skip, length };
		at = start + skip + length;
	}
}

function operandOf(view: DataView, code: number, at: number): { length: number; skip: number } {
	const size = sizes[code >> 13] ?? 0;
	if (size > 0) return { length: size, skip: 0 };
	if (code === DEFINE_TABLE) return { length: at + 2 <= view.byteLength ? Math.max(0, view.getUint16(at, true) - 1) : view.byteLength, skip: 2 };
	const length = view.getUint8(at);
	return { length: code === CHANGE_TABS && length === 255 ? tabsLength(view, at + 1) : length, skip: 1 };
}

/** More tabs than a byte can count: those taken away, four bytes each, then those added, three bytes each. */
function tabsLength(view: DataView, at: number): number {
	if (at >= view.byteLength) return 0;
	const removed = view.getUint8(at);
	const next = at + 1 + removed * 4;
	return 2 + removed * 4 + (next < view.byteLength ? view.getUint8(next) * 3 : 0);
}

export function byteOf({ view, at }: Sprm): number {
	return view.getUint8(at);
}

export function wordOf({ view, at, length }: Sprm): number {
	return length >= 2 ? view.getUint16(at, true) : 0;
}

export function shortOf({ view, at, length }: Sprm): number {
	return length >= 2 ? view.getInt16(at, true) : 0;
}

export function longOf({ view, at, length }: Sprm): number {
	return length >= 4 ? view.getUint32(at, true) : 0;
}
