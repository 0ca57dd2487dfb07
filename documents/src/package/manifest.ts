import type { Zip } from '../zip/zip.ts';

/** A frozen register, a frozen result report, or the answer to either. */
export const kinds = ['register', 'results', 'receipt'] as const;
export type PackageKind = (typeof kinds)[number];

/** What a package says of itself; signed as it stands, byte for byte. */
export type Manifest = {
	readonly schema: 'kheo.package/1';
	readonly kind: PackageKind;
	/** Who made it, as its papers name it. */
	readonly agency: string;
	/** "Đăng ký hoạt động …" */
	readonly title: string;
	/** When the content was frozen, or the package received, in ISO 8601. */
	readonly frozenAt: string;
	readonly kheoVersion: string;
	/** SHA-256 of content.json, which is canonical (RFC 8785): the hash that the screen and the slip show. */
	readonly contentSha256: string;
	readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
	/** Ed25519, 32 bytes in base64url. */
	readonly publicKey: string;
};

export const names = { manifest: 'manifest.json', signature: 'manifest.sig', content: 'content.json', levels: 'levels.json' } as const;

export function isPackage({ entries }: Zip): boolean {
	return entries.has(names.manifest) && entries.has(names.signature) && entries.has(names.content);
}

export function isManifest(value: unknown): value is Manifest {
	if (typeof value !== 'object' || value === null) return false;
	const one: Partial<Record<string, unknown>> = { ...value };
	const texts = ['agency', 'title', 'frozenAt', 'kheoVersion', 'contentSha256', 'publicKey'].every((key) => typeof one[key] === 'string');
	return (
		texts && one['schema'] === 'kheo.package/1' && kinds.some((kind) => kind === one['kind']) && Array.isArray(one['files']) && one['files'].every(isListed)
	);
}

function isListed(value: unknown): boolean {
	return (
		typeof value === 'object' && value !== null && 'name' in value && 'sha256' in value && typeof value.name === 'string' && typeof value.sha256 === 'string'
	);
}
