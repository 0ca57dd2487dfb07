import {
	composeRegister,
	type Document,
	isRegisterContent,
	isRegisterLevels,
	isResultContent,
	type RegisterContent,
	type RegisterLevels,
	type ResultContent
} from '@kheo/core';
import { readText } from '../read-text.ts';
import { FileRefused } from '../refused.ts';
import { wholeEntry } from '../zip/inflate-entry.ts';
import type { Zip } from '../zip/zip.ts';
import { isManifest, type Manifest, names } from './manifest.ts';
import { fingerprintOf, isSigned } from './signing-key.ts';
import { sha256 } from './write-package.ts';

/** Where a package says it comes from. The signature proves that nothing changed since; whose key it is, two people settle once. */
export type PackageOrigin = {
	readonly agency: string;
	readonly title: string;
	readonly frozenAt: string;
	readonly contentSha256: string;
	readonly publicKey: string;
	readonly fingerprint: string;
};
export type ReadPackage = {
	readonly origin: PackageOrigin;
	readonly document: Document;
	/** Of a register of an agency that has its rows' identity beside it; null where its Khéo was older. */
	readonly levels: RegisterLevels | null;
	/** Of a result report. */
	readonly result: ResultContent | null;
};

/** Opens a package and checks every hash and the signature first. Throws `FileRefused`: package-newer, package-altered, zip-broken, zip-bomb. */
export function readPackage(zip: Zip): ReadPackage {
	const { kind, origin, bytes } = openPackage(zip);
	if (kind === 'receipt') throw new FileRefused('file.package-receipt');
	const content = parsed(bytes);
	if (kind === 'results') {
		if (!isResultContent(content)) throw new FileRefused('file.package-altered', { name: names.content });
		return { origin, document: wordsOf(content), levels: null, result: content };
	}
	if (!isRegisterContent(content)) throw new FileRefused('file.package-altered', { name: names.content });
	const levels = levelsOf(zip, content);
	return { origin, document: composeRegister(levels?.whole ?? content), levels, result: null };
}

/** Listed in the manifest, so its hash is under the signature. Of a supplement the table is the whole register: what differs is found by the rows' identity. */
function levelsOf(zip: Zip, content: RegisterContent): RegisterLevels | null {
	const bytes = signedManifest(zip).files.some(({ name }) => name === names.levels) ? wholeEntry(zip, names.levels) : undefined;
	if (!bytes) return null;
	const levels = parsed(bytes);
	if (!isRegisterLevels(levels) || levels.rows.length !== (levels.whole ?? content).rows.length)
		throw new FileRefused('file.package-altered', { name: names.levels });
	return levels;
}

function wordsOf({ title, paragraphs }: ResultContent): Document {
	return readText([title, ...paragraphs].join('\n\n'));
}

export type OpenedPackage = { readonly kind: Manifest['kind']; readonly origin: PackageOrigin; readonly bytes: Uint8Array };

/** What the package says of itself and the bytes of its content, once every hash and the signature have been checked. */
export function openPackage(zip: Zip): OpenedPackage {
	const manifest = signedManifest(zip);
	for (const { name, sha256: wanted } of manifest.files) {
		const bytes = wholeEntry(zip, name);
		if (!bytes || sha256(bytes) !== wanted) throw new FileRefused('file.package-altered', { name });
	}
	const bytes = wholeEntry(zip, names.content) ?? new Uint8Array();
	if (sha256(bytes) !== manifest.contentSha256) throw new FileRefused('file.package-altered', { name: names.content });
	const { kind, agency, title, frozenAt, contentSha256, publicKey } = manifest;
	return { kind, origin: { agency, title, frozenAt, contentSha256, publicKey, fingerprint: fingerprintOf(publicKey) }, bytes };
}

function signedManifest(zip: Zip): Manifest {
	const bytes = wholeEntry(zip, names.manifest) ?? new Uint8Array();
	const manifest = parsed(bytes);
	if (!isManifest(manifest)) throw new FileRefused('file.package-newer');
	const signed = new TextDecoder().decode(wholeEntry(zip, names.signature)).trim();
	if (!isSigned(bytes, manifest.publicKey, signed)) throw new FileRefused('file.package-altered', { name: names.manifest });
	return manifest;
}

export function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
	} catch {
		throw new FileRefused('file.zip-broken');
	}
}
