/** A receiver as typed: a name, and where one stands in the line a mailbox, or a code of the document exchange (QĐ 20/2020/QĐ-TTg). */
export type TypedReceiver = { readonly name: string; readonly address: string | null; readonly organId: string | null };

const mailbox = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[\p{L}\p{N}-]{2,}/u;
/** Groups of two or three signs between points, at most 35 in all: "000.00.12.H05", "28.22.H17". */
const organ = /(?<![\p{L}\p{N}.])(?:[A-Z]\d{2}|\d{2,3})(?:\.(?:[A-Z]?\d{2,3})){1,8}(?![\p{L}\p{N}])/u;
const filed = /^lưu(?:\s|$)/iu;
const lead = /^(?:[-–+•*]|\d{1,3}[.)])\s+/u;

/** One receiver a line, as people type and paste them: "- Sở Nội vụ <vanthu@…>;". An address alone is a name too. The line for the files ("Lưu: VT") is no receiver. */
export function readReceivers(text: string): TypedReceiver[] {
	return text.split(/[\n;]+/u).flatMap((line) => {
		const address = mailbox.exec(line)?.[0].replace(/[.]+$/u, '') ?? null;
		const organId = organ.exec(line.replace(address ?? '', ' '))?.[0] ?? null;
		const name = line
			.replace(address ?? '', ' ')
			.replace(organId ?? '', ' ')
			.replace(/[<>()[\]:]+/gu, ' ')
			.trim()
			.replace(lead, '')
			.replace(/\s+/gu, ' ')
			.replace(/[\s,.]+$/u, '');
		return (name === '' && address === null) || filed.test(name)
			? []
			: [{ name: name === '' ? (address ?? '') : name, address: address?.toLowerCase() ?? null, organId }];
	});
}
