import type { PlainDate } from '@kheo/core';

/** What anyone may know of a certificate whose code they hold. */
export type GivenCertificate = {
	readonly name: string;
	readonly post: string;
	readonly model: string;
	readonly movement: string;
	/** Of the decision. */
	readonly number: string;
	readonly dated: PlainDate | null;
	readonly isRecalled: boolean;
};

const length = 16;

/** "7f3a 91c2 0b6e 44d0" as a code; null for anything else. */
export function readCertificateCode(typed: string): string | null {
	const bare = typed.replaceAll(/[\s.-]/gu, '').toLowerCase();
	return bare.length === length && /^[0-9a-f]+$/u.test(bare) ? bare : null;
}

export function printCertificateCode(code: string): string {
	return code.match(/.{4}/gu)?.join(' ') ?? code;
}
