/** Thrown for a file that opens but cannot serve; the message is for the person at the keyboard. */
export class Unfit extends Error {
	override readonly name = 'Unfit';
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}
