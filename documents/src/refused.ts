/** Every reason for which a file is not taken. Stable: clients and command lines rely on these words; `messages/` says them to people. */
export const refusalCodes = [
	'file.empty',
	'file.too-large',
	'file.too-many-cells',
	'file.too-complex',
	'file.zip-broken',
	'file.zip-bomb',
	'file.unsafe-xml',
	'file.not-a-document',
	'file.not-a-plan',
	'file.scan-without-text',
	'file.encrypted',
	'file.exchange-empty',
	'file.exchange-status',
	'file.secret',
	'file.format-later',
	'file.text-encoding',
	'file.package-altered',
	'file.package-newer',
	'file.package-receipt',
	'pdf.not-on-this-machine'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a message needs to be exact: a limit in megabytes or cells, the format that was recognised, the mark that was found. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown by every reader for a file that is not taken; nothing of it was kept. */
export class FileRefused extends Error {
	override readonly name = 'FileRefused';
	readonly code: RefusalCode;
	readonly params: RefusalParams;

	constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
		this.params = params;
	}
}
