/** Thrown for arguments a command does not take; the message is for the person at the keyboard. */
export class WrongArguments extends Error {
	override readonly name = 'WrongArguments';
}
