/** By which way a document goes out: inside the house, by mail, as a file package, on paper, over the Party's network, over the state's exchange axis. */
export const dispatchChannels = ['email', 'paper', 'exchange', 'party', 'package', 'internal'] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

/** Sent by the system itself; every other way is walked by a person, who says when. */
export function isSentBySystem(channel: DispatchChannel): boolean {
	return channel === 'email';
}

/** A name of a receiver by which two spellings are the same one. */
export function receiverKey(name: string): string {
	return name
		.normalize('NFC')
		.toLocaleLowerCase('vi')
		.replace(/[\s.,;]+/gu, ' ')
		.trim();
}
