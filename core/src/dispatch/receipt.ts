/** How a receiver answers, in the words and codes of the exchange of documents (QCVN 102:2016/BTTTT; QĐ 28/2018/QĐ-TTg). */
export const receiptCodes = ['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const;
export type ReceiptCode = (typeof receiptCodes)[number];

/** What the receiver says after what it said before; taking back (13) is said by the sender at any time. */
const after: Readonly<Record<ReceiptCode, readonly ReceiptCode[]>> = {
	'01': [],
	'02': ['01'],
	'03': ['01'],
	'04': ['01', '03', '04'],
	'05': ['01', '03', '04', '05'],
	'06': ['01', '03', '04', '05'],
	'13': ['01', '02', '03', '04', '05', '06'],
	'15': ['13'],
	'16': ['13']
};

/** May this be said next? The first answer may be any but one to a taking back that never was. Saying the same twice is no news. */
export function mayFollow(next: ReceiptCode, last: ReceiptCode | null): boolean {
	if (last === null) return next !== '15' && next !== '16';
	return after[next].includes(last);
}

export function isReceiptCode(text: string): text is ReceiptCode {
	return receiptCodes.some((code) => code === text);
}
