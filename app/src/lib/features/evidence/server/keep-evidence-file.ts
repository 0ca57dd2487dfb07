import type { PictureLook } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { readPicture } from '#lib/server/pictures/read-picture.ts';
import type { Taken } from '#lib/server/pictures/exif-day.ts';
import type { Refused } from '../evidence.ts';
import { putFile, type Stored } from './put-file.ts';

const FILE_MAX = 50 * 1024 * 1024;

type KeptPhoto = {
	readonly kind: 'photo';
	readonly name: string;
	readonly original: Stored;
	readonly copy: Stored;
	readonly thumb: Stored;
	readonly width: number;
	readonly height: number;
	readonly look: PictureLook;
	readonly taken: Taken | null;
};
type KeptDocument = { readonly kind: 'document'; readonly name: string; readonly original: Stored };
export type Kept = KeptPhoto | KeptDocument;

const photoTypes = new Set(['image/jpeg', 'image/png', 'image/heic', 'image/webp']);

/**
 * Puts a file away before the transaction: a photo with the copy that may be shown, or a document. What it is, its bytes say and not its name; a paper
 * that carries a secrecy mark is never kept.
 */
export async function keepEvidenceFile(ctx: Context, bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Kept | Refused> {
	const name = nameOf(fileName);
	if (bytes.byteLength > FILE_MAX) return { name, why: 'too-large' };
	const type = scanTypeOf(bytes);
	if (type !== null && photoTypes.has(type)) return keepPhoto(ctx, bytes, name, type);
	const read = await documentType(bytes, name, type);
	if (!('type' in read)) return { name, why: read.why };
	return { kind: 'document', name, original: await putFile(ctx, bytes, read.type) };
}

/** A name as people may read it: no path, and no signs that turn the line around or end it. */
function nameOf(fileName: string): string {
	const bare = fileName.slice(fileName.replaceAll('\\', '/').lastIndexOf('/') + 1).normalize('NFC');
	return bare.replaceAll(/\p{C}/gu, '').trim().slice(-300) || 'tệp';
}

async function keepPhoto(ctx: Context, bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Promise<KeptPhoto | Refused> {
	const picture = await readPicture(bytes, type);
	if (!picture) return { name, why: 'broken' };
	const { copy, thumb, width, height, look, taken } = picture;
	const original = await putFile(ctx, bytes, type);
	return {
		kind: 'photo',
		name,
		original,
		copy: await putFile(ctx, copy, 'image/jpeg'),
		thumb: await putFile(ctx, thumb, 'image/jpeg'),
		width,
		height,
		look,
		taken
	};
}

const readTypes: Readonly<Record<string, string>> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	odt: 'application/vnd.oasis.opendocument.text',
	doc: 'application/msword',
	rtf: 'application/rtf',
	pdf: 'application/pdf',
	md: 'text/plain',
	txt: 'text/plain'
};

/** A PDF or a scan by its first bytes, any other paper because our reader opens it as one. */
async function documentType(bytes: Uint8Array, name: string, type: string | null): Promise<{ readonly type: string } | { readonly why: Refused['why'] }> {
	if (type === 'image/tiff') return { type };
	try {
		const { format } = await readFile(bytes, name);
		const read = readTypes[format];
		return read === undefined ? { why: 'kind' } : { type: read };
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		if (error.code === 'file.secret') return { why: 'secret' };
		if (error.code === 'file.encrypted') return { why: 'locked' };
		if (type === 'application/pdf' && error.code === 'file.scan-without-text') return { type };
		return { why: type === null ? 'kind' : 'broken' };
	}
}
