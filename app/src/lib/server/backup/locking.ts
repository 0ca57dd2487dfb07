import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefusal } from './refusal.ts';

/** For whom an archive is locked: the holder of the key to a public key (`age1…`), or whoever knows a passphrase. */
export type Lock = { readonly recipient: string } | { readonly passphrase: string };
export type Key = { readonly identity: string } | { readonly passphrase: string };

type Transform = (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/** How an archive begins that is locked, in the open format age (age-encryption.org/v1). */
export const lockedStart = Buffer.from('age-encryption.org/v1\n');

/** Locks a stream piece by piece (64 KiB); a stream that was cut does not open to its end. */
export function locking(lock: Lock): Transform {
	const encrypter = new Encrypter();
	try {
		if ('recipient' in lock) encrypter.addRecipient(lock.recipient);
		else encrypter.setPassphrase(lock.passphrase);
	} catch (error) {
		throw new BackupRefusal('backup.key-unreadable', error instanceof Error ? error.message : '', { cause: error });
	}
	return async function* (source) {
		yield* buffersOf(await encrypter.encrypt(webOf(source)));
	};
}

export function unlocking(key: Key): Transform {
	const decrypter = new Decrypter();
	if ('identity' in key) decrypter.addIdentity(key.identity);
	else decrypter.addPassphrase(key.passphrase);
	return async function* (source) {
		const opened = await decrypter.decrypt(webOf(source)).catch((error: unknown) => {
			throw new BackupRefusal('backup.wrong-key', '', { cause: error });
		});
		yield* buffersOf(opened);
	};
}

/** The first line of a key file that is neither empty nor a remark. */
export async function firstLine(path: string): Promise<string> {
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		throw new BackupRefusal('backup.key-unreadable', path, { cause: error });
	});
	const line = text.split(/\r?\n/u).find((one) => one.trim() !== '' && !one.startsWith('#'));
	if (line === undefined) throw new BackupRefusal('backup.key-unreadable', path);
	return line.trim();
}

function webOf(source: AsyncIterable<Buffer>): ReadableStream<Uint8Array> {
	return Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array>;
}

async function* buffersOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
	for await (const chunk of stream) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
