import type { ReceiptCode } from '@kheo/core';
import { FileRefused } from '../refused.ts';
import { openZip } from '../zip/open-zip.ts';
import { isPackage, names } from './manifest.ts';
import { openPackage, type PackageOrigin, parsed } from './read-package.ts';
import { type PackageContents, writePackage } from './write-package.ts';

/** What the receiver of a package answers: which content, when, and who took it in. */
export type PackageReceipt = {
	readonly schema: 'kheo.receipt/1';
	/** Of the content that was received. */
	readonly contentSha256: string;
	/** In the codes of QCVN 102:2016/BTTTT: "03", taken in. */
	readonly code: ReceiptCode;
	/** ISO 8601. */
	readonly at: string;
	readonly receiver: string;
	readonly person: string;
};

/** The answer as a package of its own, signed with the receiver's key. */
export function writeReceipt(
	receipt: PackageReceipt,
	{ title, kheoVersion, key }: Pick<PackageContents, 'key'> & { readonly title: string; readonly kheoVersion: string }
): Uint8Array {
	const about = { agency: receipt.receiver, title, frozenAt: receipt.at, kheoVersion };
	return writePackage({ kind: 'receipt', about, content: JSON.stringify(inOrder(receipt)), files: [], key });
}

/** Opens a receipt. Throws `FileRefused` for another file, one that was changed, and one that another than the named receiver signed. */
export function readReceipt(bytes: Uint8Array): { readonly origin: PackageOrigin; readonly receipt: PackageReceipt } {
	const zip = openZip(bytes);
	if (!isPackage(zip)) throw new FileRefused('file.not-a-document');
	const { kind, origin, bytes: content } = openPackage(zip);
	if (kind !== 'receipt') throw new FileRefused('file.not-a-document');
	const receipt = parsed(content);
	if (!isReceipt(receipt) || receipt.receiver !== origin.agency) throw new FileRefused('file.package-altered', { name: names.content });
	return { origin, receipt };
}

/** The names in one order: the same receipt has the same bytes. */
function inOrder({ schema, contentSha256, code, at, receiver, person }: PackageReceipt): PackageReceipt {
	return { at, code, contentSha256, person, receiver, schema };
}

function isReceipt(value: unknown): value is PackageReceipt {
	if (typeof value !== 'object' || value === null) return false;
	const one: Partial<Record<string, unknown>> = { ...value };
	const texts = ['contentSha256', 'code', 'at', 'receiver', 'person'].every((key) => typeof one[key] === 'string');
	return texts && one['schema'] === 'kheo.receipt/1' && one['code'] === '03' && !Number.isNaN(Date.parse(String(one['at'])));
}
