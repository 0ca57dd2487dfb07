import { MOST_MEGABYTES } from '../limits.ts';
import { FileRefused } from '../refused.ts';
import { wholeEntry } from '../zip/inflate-entry.ts';
import { openZip } from '../zip/open-zip.ts';
import { type Element, find, findAll, wordsIn } from './element.ts';
import type { Attachment } from './message.ts';

const mostAttachments = 100;

/** The papers of a message. Each is base64 of a zip with one entry; bytes that are no zip are taken as they are, as older senders write them. */
export function readAttachments(root: Element): Attachment[] {
	const listed = new Map(findAll(root, 'Reference').map((reference) => [wordsIn(reference, 'ContentId'), reference]));
	const found = findAll(root, 'Attachment').filter((attachment) => contentOf(attachment) !== undefined);
	if (found.length > mostAttachments) throw new FileRefused('file.too-complex');
	let total = 0;
	return found.map((attachment) => {
		const bytes = unpacked(decoded(contentOf(attachment)?.text ?? ''));
		total += bytes.length;
		if (total > MOST_MEGABYTES * 1024 * 1024) throw new FileRefused('file.zip-bomb');
		const said = listed.get(wordsIn(attachment, 'ContentId'));
		const words = (...names: string[]) => wordsIn(attachment, ...names) || wordsIn(said, ...names);
		return { name: words('AttachmentName', 'FileName'), contentType: words('ContentType', 'FileType'), description: words('Description'), bytes };
	});
}

function contentOf(attachment: Element): Element | undefined {
	return find(attachment, 'ContentTransferEncoded', 'Content');
}

function decoded(base64: string): Uint8Array {
	const plain = base64.replace(/\s+/gu, '');
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) throw new FileRefused('file.zip-broken');
	return new Uint8Array(Buffer.from(plain, 'base64'));
}

/** A Word file is a zip too, but of many entries. */
function unpacked(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
	const zip = openZip(bytes);
	const [only] = zip.entries.keys();
	return zip.entries.size === 1 && only !== undefined ? (wholeEntry(zip, only) ?? bytes) : bytes;
}
