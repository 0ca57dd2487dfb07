import { createHash, type KeyObject } from 'node:crypto';
import { zipWriter, type ZipWriter } from '../zip/write-zip.ts';
import { type Manifest, names } from './manifest.ts';
import { publicKeyOf, signature } from './signing-key.ts';

export type PackageContents = {
	/** A register unless it says so. */
	readonly kind?: Manifest['kind'];
	readonly about: Pick<Manifest, 'agency' | 'title' | 'frozenAt' | 'kheoVersion'>;
	/** Canonical JSON (RFC 8785) of the register or the result. */
	readonly content: string;
	/** Canonical JSON of what keeps a register's rows one at every level; absent where it was not kept. */
	readonly levels?: string | null;
	readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
	readonly key: KeyObject;
};

/**
 * A frozen register as one file for another installation, with or without a network between: the content, its papers, their hashes, and a signature over
 * all of it. The same contents and key give the same bytes.
 */
export function writePackage({ kind = 'register', about, content, levels = null, files, key }: PackageContents): Uint8Array {
	const bytes = new TextEncoder().encode(content);
	const beside = levels === null ? [] : [{ name: names.levels, bytes: new TextEncoder().encode(levels) }];
	const all = [{ name: names.content, bytes }, ...beside, ...files];
	const manifest: Manifest = {
		schema: 'kheo.package/1',
		kind,
		...about,
		contentSha256: sha256(bytes),
		files: all.map((file) => ({ name: file.name, size: file.bytes.length, sha256: sha256(file.bytes) })),
		publicKey: publicKeyOf(key)
	};
	const said = new TextEncoder().encode(`${JSON.stringify(manifest, null, '\t')}\n`);
	const zip = zipWriter();
	put(zip, names.manifest, said);
	put(zip, names.signature, new TextEncoder().encode(signature(key, said)));
	for (const file of all) put(zip, file.name, file.bytes);
	return zip.finish();
}

function put(zip: ZipWriter, name: string, bytes: Uint8Array): void {
	const part = zip.part(name);
	part.writeBytes(bytes);
	part.end();
}

export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
