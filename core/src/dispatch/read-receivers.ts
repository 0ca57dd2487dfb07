/** A receiver as typed: a name, and the address of a mailbox where one stands in the line. */
export type TypedReceiver = { readonly name: string; readonly address: string | null };

const mailbox = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[\p{L}\p{N}-]{2,}/u;
const filed = /^lưu(?:\s|$)/iu;
const lead = /^(?:[-–+•*]|\d{1,3}[.)])\s+/u;

/** One receiver a line, as people type and paste them: "- Sở Nội vụ <vanthu@…>;". An address alone is a name too. The line for the files ("Lưu: VT") is no receiver. */
export function readReceivers(text: string): TypedReceiver[] {
	return text.split(/[\n;]+/u).flatMap((line) => {
		const address = mailbox.exec(line)?.[0].replace(/[.]+$/u, '') ?? null;
		const name = line
			.replace(address ?? '', ' ')
			.replace(/[<>()[\]:]+/gu, ' ')
			.trim()
			.replace(lead, '')
			.replace(/\s+/gu, ' ')
			.replace(/[\s,.]+$/u, '');
		return (name === '' && address === null) || filed.test(name)
			? []
			: [{ name: name === '' ? (address ?? '') : name, address: address?.toLowerCase() ?? null }];
	});
}
