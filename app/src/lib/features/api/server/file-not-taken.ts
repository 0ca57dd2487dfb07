/** A file that was not taken, with what the person who sends it is told; nothing of it was kept. */
export class FileNotTaken extends Error {
	override readonly name = 'FileNotTaken';
	readonly code: string;

	constructor({ code, message }: { readonly code: string; readonly message: string }) {
		super(message);
		this.code = code;
	}
}
